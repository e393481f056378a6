package org.plenary.badges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.testing.AtOnce.atOnce;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.KeptAnswers;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.StatementsSent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Who has which badge in hand (B4): bulk collection against a receipt, collection at the desk, and what comes back. */
@PlenaryTest(shared = true)
@Import({SignedIn.class, KeptAnswers.class})
class CustodyTest extends ApprovedPersonStage {

    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @Autowired
    KeptAnswers kept;

    @Autowired
    DatabaseClient database;

    private final List<String> badges = new ArrayList<>();

    @BeforeEach
    void fourBadgesAreThere() {
        approve("CHN", "王晓燕", "Wang Xiaoyan");
        badges.clear();
        badges.add(badge(person));
        badges.add(another("Ana Lindqvist", false));
        badges.add(another("نور الهاشمي", false));
        badges.add(another("Hidden Witness", true));
    }

    @Test
    void aBulkCollectionHasANumberedReceipt() {
        Map<String, Object> first = created(handOver("key-1", "Li Wei", badges.subList(0, 2)));
        Map<String, Object> second = created(handOver("key-2", "Li Wei", badges.subList(2, 3)));

        assertThat(first).containsEntry("number", 1).containsEntry("receiver", "Li Wei");
        assertThat(second).containsEntry("number", 2);
        assertThat(collected()).containsExactly(true, true, true, false);
        assertThat(collection().get(0).get("handover"))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.MAP)
                .containsEntry("number", 1);
    }

    /** Eight officers, of whom each gives out the same two badges: one receipt, and no badge twice. */
    @Test
    void aBadgeIsInOnePersonsHandsAtATime() throws Exception {
        List<String> shuffled = new ArrayList<>(badges.subList(0, 2));
        Collections.reverse(shuffled);

        List<Integer> answers = atOnce(
                8,
                i -> status(handOver(
                        UUID.randomUUID().toString(), "Officer " + i, i % 2 == 0 ? badges.subList(0, 2) : shuffled)));

        assertThat(answers).filteredOn(status -> status == 201).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(7);
        assertThat(items("/handovers")).extracting(each -> each.get("number")).containsExactly(1);
    }

    /** Different badges at the same moment: each receipt has a number of its own, without a gap. */
    @Test
    void receiptsOfOneMomentAreNumberedOneByOne() throws Exception {
        List<Integer> answers =
                atOnce(4, i -> status(handOver(UUID.randomUUID().toString(), "Officer", List.of(badges.get(i)))));

        assertThat(answers).containsOnly(201);
        assertThat(items("/handovers")).extracting(each -> each.get("number")).containsExactly(4, 3, 2, 1);
    }

    @Test
    void aRetryGetsTheSameReceipt() throws Exception {
        List<Object> numbers =
                atOnce(5, i -> created(handOver("one-key", "Li Wei", badges)).get("id"));

        assertThat(numbers).hasSize(5).containsOnly(numbers.get(0));
    }

    /** The answer names who took the badges and who gave them out; with the key only the receipt's id is kept (P4). */
    @Test
    void theKeyOfAReceiptKeepsNobody() {
        Map<String, Object> first = created(handOver("zebulon-key", "Zebulon Receiver", badges));

        assertThat(created(handOver("zebulon-key", "Zebulon Receiver", badges))).isEqualTo(first);
        assertThat(kept.all()).contains("zebulon-key").doesNotContain("Zebulon Receiver");
    }

    @Test
    void whatComesBackCanBeCollectedAgain() {
        post("/badges/" + badges.get(0) + "/collection", null).expectStatus().isNoContent();
        problem(post("/badges/" + badges.get(0) + "/collection", null), 409, "badges.collected-already");
        post("/badges/" + badges.get(0) + "/return", null).expectStatus().isNoContent();
        problem(post("/badges/" + badges.get(0) + "/return", null), 409, "badges.not-collected");
        assertThat(collection().get(0)).containsKey("returnedAt").doesNotContainKey("collectedAt");

        created(handOver("again", "Li Wei", badges.subList(0, 1)));

        assertThat(collected()).containsExactly(true, false, false, false);
    }

    @Test
    void ofTwoReturnsAtOnceOneIsRecorded() throws Exception {
        post("/badges/" + badges.get(0) + "/collection", null).expectStatus().isNoContent();

        List<Integer> answers = atOnce(6, i -> status(post("/badges/" + badges.get(0) + "/return", null)));

        assertThat(answers).filteredOn(status -> status == 204).hasSize(1);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(5);
    }

    @Test
    void whatCannotBeUsedIsNotGivenOut() {
        post("/badges/" + badges.get(1) + "/revocation", Map.of("reason", "lost"))
                .expectStatus()
                .isOk();
        problem(handOver("a", "Li Wei", badges), 409, "badges.not-collectable");
        problem(handOver("b", "Li Wei", List.of(UUID.randomUUID().toString())), 409, "badges.not-collectable");
        problem(post("/badges/" + badges.get(1) + "/collection", null), 409, "badges.not-collectable");
        problem(handOver("c", "  ", badges.subList(0, 1)), 400, "badges.receiver-missing");
        problem(handOver("d", "x".repeat(151), badges.subList(0, 1)), 400, "badges.receiver-missing");
        handOver("e", "Li Wei", List.of()).expectStatus().isBadRequest();
        assertThat(items("/handovers")).as("all or none").isEmpty();
        assertThat(collected()).containsExactly(false, false, false);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ru", "zh", "ar"})
    void theReceiptNamesSerialsAndNamesAndHidesWhoIsAtRisk(String language) throws IOException {
        Map<String, Object> given = created(handOver(UUID.randomUUID().toString(), "Li Wei", badges));

        String text = receipt(given, language);

        for (Map<String, Object> each : collection()) {
            assertThat(text).contains(String.valueOf(each.get("serial")));
        }
        assertThat(text).contains("Ana Lindqvist", "王晓燕", "Li Wei").doesNotContain("Hidden");
        assertThat(text).doesNotContain("badges.receipt");
    }

    @Test
    void aLongReceiptRunsOverPagesAndIsSignedOnce() throws IOException {
        IntStream.range(0, 40).forEach(i -> badges.add(another("Marta Delegada " + i, false)));
        Map<String, Object> given = created(handOver("long", "Li Wei", badges));

        String text = receipt(given, "en");

        assertThat(text).contains("44 badges", "Page 1 of 2", "Page 2 of 2").doesNotContain("of 3");
        assertThat(text.split("For the Secretariat", -1)).hasSize(2);
        IntStream.range(0, 40).forEach(i -> assertThat(text).contains("Marta Delegada " + i));
    }

    /** Five hundred badges are one receipt: each table is asked once, not once for each badge. */
    @Test
    void aReceiptAndADelegationAreReadInOneGo() throws IOException {
        IntStream.range(0, 20).forEach(i -> badges.add(another("Marta Delegada " + i, false)));
        Map<String, Object> given = created(handOver("in-one-go", "Li Wei", badges));
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(duties()).as("what follows from it").isZero());

        try (StatementsSent sent = new StatementsSent()) {
            assertThat(receipt(given, "en")).contains("24 badges");
            assertThat(collection()).hasSize(24);
            for (String table : List.of("badges_badge", "registration_participant", "registration_delegation")) {
                assertThat(sent.of(table)).as(table).isBetween(1L, 12L);
            }
        }
    }

    @Test
    void receiptsAreForTheSecretariatOfTheMeeting() {
        Map<String, Object> given = created(handOver("key", "Li Wei", badges));
        for (Role role : BadgeSamples.outsiders()) {
            signedIn.as(Grant.of(role, meeting))
                    .client()
                    .get()
                    .uri(String.valueOf(given.get("pdf")))
                    .exchange()
                    .expectStatus()
                    .isForbidden();
        }
        String elsewhere = "/api/v1/meetings/" + samples.today() + "/handovers/" + given.get("id") + "/receipt.pdf";
        problem(samples.office().get().uri(elsewhere).exchange(), 404, "badges.unknown-handover");
    }

    /** What still follows from what happened, which reads the same tables. */
    private long duties() {
        return Objects.requireNonNull(
                database.sql("select count(*) as n from platform_outbox_task where due <= clock_timestamp()")
                        .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                        .one()
                        .block());
    }

    private String badge(ParticipantId who) {
        return String.valueOf(samples.badge(meeting, who, "active").get("id"));
    }

    private String another(String name, boolean atRisk) {
        Map<String, Object> request = BadgeSamples.person(name, "Passport Name");
        request.put("atRisk", atRisk);
        return badge(samples.approved(meeting, delegation, request));
    }

    private ResponseSpec handOver(String key, String receiver, List<String> which) {
        return samples.office()
                .post()
                .uri("/api/v1/meetings/" + meeting + "/handovers")
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("receiver", receiver, "badges", which))
                .exchange();
    }

    private ResponseSpec post(String path, Map<String, ?> body) {
        WebTestClient.RequestBodySpec request = samples.office().post().uri("/api/v1/meetings/" + meeting + path);
        return body == null ? request.exchange() : request.bodyValue(body).exchange();
    }

    private List<Boolean> collected() {
        return collection().stream()
                .map(each -> each.containsKey("collectedAt"))
                .toList();
    }

    private List<Map<String, Object>> collection() {
        return items("/delegations/" + delegation + "/collection");
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> items(String path) {
        return (List<Map<String, Object>>) Objects.requireNonNull(body(samples.office()
                        .get()
                        .uri("/api/v1/meetings/" + meeting + path)
                        .exchange()
                        .expectStatus()
                        .isOk())
                .get("items"));
    }

    private String receipt(Map<String, Object> given, String language) throws IOException {
        byte[] file = samples.office()
                .get()
                .uri(given.get("pdf") + "?lang=" + language)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        try (PDDocument document = Loader.loadPDF(Objects.requireNonNull(file))) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Map<String, Object> created(ResponseSpec answer) {
        return body(answer.expectStatus().isCreated());
    }

    private static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectBody(OBJECT).returnResult().getResponseBody());
    }

    private static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
