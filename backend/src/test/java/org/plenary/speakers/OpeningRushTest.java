package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    /** All Member States, and observers and organisations beside them. */
    private static final int RUSH = 200;

    private static final int MEMBER_STATES = 193;

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
    void twoHundredAtOnceGetReceiptsWithoutGapOrDuplicate() throws Exception {
        List<Delegate> delegates = Stream.concat(memberStates(), entities("/api/v1/entities"))
                .distinct()
                .limit(RUSH)
                .map(segment::delegate)
                .toList();
        assertThat(delegates).hasSize(RUSH);
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
                .value(receipts -> {
                    List<Integer> order = ((List<?>) receipts)
                            .stream().map(Integer.class::cast).toList();
                    assertThat(order).hasSize(RUSH).doesNotHaveDuplicates();
                    assertThat(order.subList(0, MEMBER_STATES))
                            .as("Member States by receipt, observers and organisations after them (L8)")
                            .isSorted();
                });
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

    /** Who presses before the opening is told so and takes no receipt; who presses at it is inscribed, each by the server's clock (L1). */
    @Test
    void acrossTheOpeningInstantTheServersClockDecidesForEach() throws Exception {
        List<Delegate> delegates =
                memberStates().limit(80).map(segment::delegate).toList();
        Map<String, Object> terms = new HashMap<>(segment.terms());
        Instant opens = Instant.now().plusSeconds(6);
        terms.put("opensAt", opens.toString());
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        List<Said> said = atOnce(80, i -> {
            LockSupport.parkNanos(Duration.between(Instant.now(), opens.plusMillis(i * 15L - 600))
                    .toNanos());
            return inscribe(delegates.get(i), null);
        });
        List<Said> taken = said.stream().filter(it -> it.status() == 201).toList();
        assertThat(said.stream().filter(it -> it.status() != 201))
                .as("those before the opening")
                .isNotEmpty()
                .extracting(Said::status)
                .containsOnly(409);
        assertThat(taken)
                .as("those after it")
                .isNotEmpty()
                .extracting(Said::receipt)
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, taken.size())
                        .boxed()
                        .map(Object.class::cast)
                        .toList());
    }

    /** Thumbs that press twice, pages open on two devices, and two delegations for one group, all at the same instant. */
    @Test
    void everybodyIsAnsweredForTheOwnRequestAlone() throws Exception {
        List<Delegate> delegates =
                memberStates().limit(30).map(segment::delegate).toList();
        List<Said> said = atOnce(150, i -> {
            Delegate delegate = delegates.get(i % 30);
            return switch (i / 30) {
                case 0, 1 -> inscribe(delegate, Segment.minister(delegate), "phone-" + i % 30);
                case 2 -> inscribe(delegate, Segment.minister(delegate), null);
                case 3 -> inscribe(delegate, group(delegate, "Friends " + i % 15), "group-" + i % 30);
                default -> inscribe(delegate, group(delegate, "FRIENDS " + i % 15), null);
            };
        });
        List<Said> taken = said.stream().filter(it -> it.status() == 201).toList();
        assertThat(said.stream().filter(it -> it.status() != 201))
                .extracting(Said::status)
                .containsOnly(409);
        Map<Object, Set<Object>> ids = taken.stream()
                .collect(Collectors.groupingBy(Said::receipt, Collectors.mapping(Said::id, Collectors.toSet())));
        assertThat(ids.values()).as("one inscription a receipt").allMatch(each -> each.size() == 1);
        assertThat(ids.keySet())
                .as("30 national statements and 15 of groups, without a gap")
                .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 45)
                        .boxed()
                        .map(Object.class::cast)
                        .toList());
    }

    @Test
    void aListThatClosedSinceTakesNoReceiptAway() {
        Delegate spain = segment.delegate("ESP");
        Said first = inscribe(spain, "before");
        Map<String, Object> closed = new HashMap<>(segment.terms());
        closed.put("closesAt", Instant.now().minusSeconds(1).toString());
        segment.put(segment.secretariat, "/lists/" + list, 1, closed)
                .expectStatus()
                .isOk();
        assertThat(inscribe(spain, "before")).isEqualTo(first);
        assertThat(inscribe(spain, "after").status()).isEqualTo(409);
        assertThat(inscribe(spain, group(spain, "Friends"), "before").status()).isEqualTo(422);
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

    private static Map<String, Object> group(Delegate delegate, String name) {
        Map<String, Object> statement = new HashMap<>(Segment.minister(delegate));
        statement.put("group", Map.of("name", name, "aligned", List.of()));
        return statement;
    }

    private Said inscribe(Delegate delegate, String key) {
        return inscribe(delegate, Segment.minister(delegate), key);
    }

    private Said inscribe(Delegate delegate, Map<String, Object> statement, String key) {
        var request = delegate.client().post().uri(segment.path("/lists/" + list + "/inscriptions"));
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        EntityExchangeResult<Map> answer =
                request.bodyValue(statement).exchange().expectBody(Map.class).returnResult();
        Map<?, ?> body = answer.getResponseBody();
        return new Said(answer.getStatus().value(), body.get("receipt"), body.get("id"));
    }

    private Stream<String> memberStates() {
        return entities("/api/v1/entities?kind=member-state");
    }

    private Stream<String> entities(String path) {
        Map<?, ?> entities = signedIn.anonymous()
                .get()
                .uri(path)
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) entities.get("items")).stream().map(it -> String.valueOf(((Map<?, ?>) it).get("code")));
    }
}
