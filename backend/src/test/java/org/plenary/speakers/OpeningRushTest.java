package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.EntityExchangeResult;

/** The race at the opening instant, with real parallel requests (L2, L3, L10). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OpeningRushTest {

    /** What the server said to one request. */
    private record Said(int status, Object receipt, Object id) {}

    private static final int RUSH = 193;

    @Autowired
    SignedIn signedIn;

    Segment segment;
    String list;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
    }

    @Test
    void allMemberStatesAtOnceGetReceiptsWithoutGapOrDuplicate() throws Exception {
        List<Delegate> delegates =
                memberStates().stream().limit(RUSH).map(segment::delegate).toList();
        List<Said> said = atOnce(RUSH, i -> inscribe(delegates.get(i), null));
        assertThat(said).extracting(Said::status).containsOnly(201);
        assertThat(said)
                .extracting(Said::receipt)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, RUSH)
                        .boxed()
                        .map(Object.class::cast)
                        .toList());
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.items[*].receipt")
                .isEqualTo(IntStream.rangeClosed(1, RUSH).boxed().toList());
    }

    @Test
    void theSameKeyAtOnceIsOneInscriptionWithOneReceipt() throws Exception {
        Delegate spain = segment.delegate("ESP");
        String key = UUID.randomUUID().toString();
        List<Said> said = atOnce(20, i -> inscribe(spain, key));
        assertThat(said).extracting(Said::status).containsOnly(201);
        assertThat(said).extracting(Said::receipt).containsOnly(1);
        assertThat(said).extracting(Said::id).containsOnly(said.get(0).id());
    }

    @Test
    void oneDelegationAtOnceWithoutKeysIsOneInscriptionAndTheRefusedTakeNoReceipt() throws Exception {
        Delegate spain = segment.delegate("ESP");
        List<Said> said = atOnce(10, i -> inscribe(spain, null));
        assertThat(said).extracting(Said::status).containsOnlyOnce(201);
        assertThat(said.stream().filter(it -> it.status() == 409)).hasSize(9);
        assertThat(inscribe(segment.delegate("CHL"), null).receipt()).isEqualTo(2);
    }

    /** The double click of an officer whose first answer was lost. */
    @Test
    void theSameKeyAtOnceAnnouncesOneList() throws Exception {
        Map<String, Object> terms = segment.besideTerms();
        List<Said> said = atOnce(20, i -> announce(terms, "once"));
        assertThat(said).extracting(Said::status).containsOnly(201);
        assertThat(said).extracting(Said::id).containsOnly(said.get(0).id()).doesNotContain(list);
        segment.get(segment.secretariat, "/lists")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2);
        terms.put("changeover", 60);
        assertThat(announce(terms, "once").status()).isEqualTo(422);
    }

    /** Two officers at once, each with a key of their own. */
    @Test
    void ofTwoListsOfOneSessionTheSecondIsRefused() throws Exception {
        Map<String, Object> terms = segment.besideTerms();
        List<Said> said = atOnce(2, i -> announce(terms, "officer-" + i));
        assertThat(said).extracting(Said::status).containsExactlyInAnyOrder(201, 409);
        InscriptionTest.problem(segment.post(segment.secretariat, "/lists", terms), 409, "speakers.list-exists")
                .jsonPath("$.field")
                .isEqualTo("session")
                .jsonPath("$.rule")
                .isEqualTo("L1");
    }

    private Said announce(Map<String, Object> terms, String key) {
        EntityExchangeResult<Map> answer = segment.secretariat
                .post()
                .uri(segment.path("/lists"))
                .header("Idempotency-Key", key)
                .bodyValue(terms)
                .exchange()
                .expectBody(Map.class)
                .returnResult();
        return new Said(
                answer.getStatus().value(), null, answer.getResponseBody().get("id"));
    }

    private Said inscribe(Delegate delegate, String key) {
        var request = delegate.client().post().uri(segment.path("/lists/" + list + "/inscriptions"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        EntityExchangeResult<Map> answer = request.bodyValue(Segment.minister(delegate))
                .exchange()
                .expectBody(Map.class)
                .returnResult();
        Map<?, ?> body = answer.getResponseBody();
        return new Said(answer.getStatus().value(), body.get("receipt"), body.get("id"));
    }

    private List<String> memberStates() {
        Map<?, ?> entities = signedIn.anonymous()
                .get()
                .uri("/api/v1/entities?kind=member-state")
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) entities.get("items"))
                .stream()
                        .map(it -> String.valueOf(((Map<?, ?>) it).get("code")))
                        .toList();
    }
}
