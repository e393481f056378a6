package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.plenary.speakers.InscriptionTest.problem;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The Secretariat orders and publishes; the order says why, revisions never change, and who moved is named. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PublicationTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestDatabase database;

    @Autowired
    AuditTrail audit;

    @Autowired
    SpeakingSlots speakingSlots;

    Segment segment;
    String list;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
    }

    @Test
    void theOrderSaysWhyEachStandsWhereItStands() {
        segment.inscribed(list, segment.delegate("ESP"), "m");
        Delegate chile = segment.delegate("CHL");
        segment.post(
                chile.client(),
                "/lists/" + list + "/inscriptions/" + segment.inscribed(list, chile, "m") + "/withdrawal",
                Map.of());
        segment.inscribed(list, segment.delegate("JPN"), "m");
        segment.inscribed(list, segment.delegate("NAM"), "hs");
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.items[0].entity.name")
                .isEqualTo("Namibia")
                .jsonPath("$.items[0].why")
                .isEqualTo("Head of State, receipt No. 4")
                .jsonPath("$.items[2].entity.code")
                .isEqualTo("JPN")
                .jsonPath("$.items[2].why")
                .isEqualTo("Minister, receipt No. 3; after 1 speaker of higher standing;"
                        + " 1 of equal standing was received earlier; 1 before it withdrew")
                .jsonPath("$.warnings")
                .isEmpty();
        segment.secretariat
                .get()
                .uri(segment.path("/lists/" + list + "/order?lang=ar"))
                .exchange()
                .expectBody()
                .jsonPath("$.items[2].why")
                .value(
                        String.class,
                        why -> assertThat(why).contains("وزير", "الإيصال رقم 3").doesNotContain("{"));
    }

    @Test
    void whoIsMarkedAtRiskLaterIsNamedNoLongerAndWhoWithdrawsIsWarnedOf() throws InterruptedException {
        Delegate spain = segment.delegate("ESP");
        Map<String, Object> person = new HashMap<>(Map.of(
                "role", "head",
                "honorific", "H.E. Ms.",
                "passportName", "Lucia Ejemplo",
                "displayName", "Lucia Ejemplo",
                "title", "Minister",
                "language", "es",
                "photoConsent", true));
        String id = segment.registered(spain, person);
        Map<String, Object> statement = Segment.minister(spain);
        statement.remove("speaker");
        statement.put("participant", id);
        segment.inscribe(list, spain, statement).expectStatus().isCreated();
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated();
        assertThat(read("/publications/latest")).contains("Lucia Ejemplo");
        person.putAll(Map.of("atRisk", true, "alias", "Delegate Nine"));
        String home = "/delegations/" + spain.delegation() + "/participants/" + id;
        segment.put(spain.client(), home, 1, person).expectStatus().isOk();
        eventually("/order", "Delegate Nine");
        for (String reading : List.of("/order", "/publications/latest", "/publications/1", "/podium")) {
            assertThat(read(reading)).doesNotContain("Lucia Ejemplo");
        }
        assertThat(read("/publications/1")).contains("Delegate Nine");
        assertThat(read("/order")).doesNotContain("was withdrawn");
        segment.post(spain.client(), home + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        assertThat(read("/order")).contains("the registration of the speaker was withdrawn");
    }

    private String read(String rest) {
        return new String(
                segment.get(segment.secretariat, "/lists/" + list + rest)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    private void eventually(String rest, String text) throws InterruptedException {
        for (int tries = 0; tries < 100 && !read(rest).contains(text); tries++) {
            Thread.sleep(100);
        }
        assertThat(read(rest)).contains(text);
    }

    @Test
    void aPinNeedsAReasonAndAFreePositionAndMovesNobodyElse() {
        String spain = segment.inscribed(list, segment.delegate("ESP"), "hs");
        String chile = segment.inscribed(list, segment.delegate("CHL"), "m");
        String japan = segment.inscribed(list, segment.delegate("JPN"), "vm");
        problem(pin(Map.of("inscription", japan, "position", 1)), 400, "speakers.reason-missing");
        problem(pin(Map.of("inscription", japan, "position", 0, "reason", "Host")), 400, "request.invalid");
        problem(
                pin(Map.of("inscription", UUID.randomUUID().toString(), "position", 1, "reason", "Host")),
                404,
                "speakers.unknown-inscription");
        pin(Map.of("inscription", japan, "position", 1, "reason", "Host country"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].inscription")
                .isEqualTo(List.of(japan, spain, chile))
                .jsonPath("$.items[0].why")
                .isEqualTo("Vice-Minister, receipt No. 3, given position 1 by the chair: Host country")
                .jsonPath("$.items[0].pinned.position")
                .isEqualTo(1);
        problem(pin(Map.of("inscription", chile, "position", 1, "reason", "Co-chair")), 409, "speakers.pin-taken");
        segment.secretariat
                .delete()
                .uri(segment.path("/lists/" + list + "/pins/" + japan))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].inscription")
                .isEqualTo(List.of(spain, chile, japan));
    }

    @Test
    void publicationWarnsOfEverybodyWhoDoesNotFit() {
        var terms = segment.terms();
        terms.put("limits", Map.of("national", 1500, "group", 300, "observer", 180, "civilSociety", 120));
        String tight = segment.list(terms);
        for (String entity : List.of("ESP", "CHL", "JPN")) {
            segment.inscribed(tight, segment.delegate(entity), "m");
        }
        segment.post(segment.secretariat, "/lists/" + tight + "/publications", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.items[2].fits")
                .isEqualTo(false)
                .jsonPath("$.warnings.length()")
                .isEqualTo(1)
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("Japan", "10:19", "10:00"));
    }

    @Test
    void aRevisionNeverChangesAndLaterChangesWaitForTheNext() throws SQLException {
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        String first = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        problem(segment.get(spain.client(), "/lists/" + list + "/publications/latest"), 404, "speakers.not-published");
        publish(1);
        publish(1);
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + first, 1, Segment.statement(spain, "vm"))
                .expectStatus()
                .isOk();
        segment.get(chile.client(), "/lists/" + list + "/publications/latest")
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("ESP");
        publish(2);
        segment.get(chile.client(), "/lists/" + list + "/publications/latest")
                .expectBody()
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("CHL");
        segment.get(chile.client(), "/lists/" + list + "/publications/1")
                .expectBody()
                .jsonPath("$.items[0].entity.code")
                .isEqualTo("ESP");
        try (var connection = database.jdbc();
                var statement = connection.prepareStatement("update speakers_publication set at = now()")) {
            assertThat(catchThrowable(statement::executeUpdate)).hasMessageContaining("never changed");
        }
        WebTestClient stranger = signedIn.as().client();
        problem(segment.get(stranger, "/lists/" + list + "/publications/latest"), 403, "access.denied");
    }

    @Test
    void aPublicationNamesWhoMovedAndWhoLostASlotAndNobodyElse() throws SQLException {
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, segment.delegate("ESP"), "m");
        String second = segment.inscribed(list, chile, "m");
        segment.inscribed(list, segment.delegate("JPN"), "m");
        segment.inscribed(list, segment.delegate("NAM"), "m");
        publish(1);
        assertThat(news()).isEqualTo("4 moved, 0 dropped");
        segment.post(chile.client(), "/lists/" + list + "/inscriptions/" + second + "/withdrawal", Map.of());
        publish(2);
        assertThat(news()).isEqualTo("2 moved, 1 dropped");
    }

    @Test
    void anEmptyListIsNotPublished() {
        problem(
                segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of()),
                409,
                "speakers.nobody-inscribed");
    }

    @Test
    void calendarsFindThePublishedSlotsAndWhatBecameOfThem() {
        Delegate spain = segment.delegate("ESP");
        String first = segment.inscribed(list, spain, "m");
        assertThat(speakingSlots.ofMeeting(segment.meeting).collectList().block())
                .isEmpty();
        publish(1);
        SpeakingSlot slot = speakingSlots.ofMeeting(segment.meeting).single().block();
        assertThat(slot.inscription()).hasToString(first);
        assertThat(slot.delegation()).isEqualTo(spain.delegation());
        assertThat(slot.speakerName()).isEqualTo("H.E. Ms. Élodie Quartier");
        assertThat(slot.revision()).isEqualTo(1);
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + first + "/withdrawal", Map.of());
        assertThat(speakingSlots.ofMeeting(segment.meeting).single().block().state())
                .isEqualTo(State.WITHDRAWN);
    }

    @Test
    void everyChangeIsInTheAuditTrail() {
        Delegate spain = segment.delegate("ESP");
        String first = segment.inscribed(list, spain, "m");
        segment.put(spain.client(), "/lists/" + list + "/inscriptions/" + first, 1, Segment.statement(spain, "vm"));
        List<AuditTrail.Written> written =
                audit.of(segment.meeting, "inscription:" + first, null, 10).block();
        assertThat(written)
                .extracting(AuditTrail.Written::action)
                .containsExactly("speakers.inscription-changed", "speakers.inscribed");
        assertThat(written.get(0).before()).containsEntry("level", "m");
        assertThat(written.get(0).after()).containsEntry("level", "vm");
    }

    @Test
    void theTermsOfAListAreCheckedAndVersioned() {
        segment.get(segment.secretariat, "/lists")
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("open")
                .jsonPath("$.items[0].limits.national")
                .isEqualTo(180)
                .jsonPath("$.items[0].changeover")
                .isEqualTo(120)
                .jsonPath("$.items[0].bands[2].levels")
                .isEqualTo(List.of("vp", "cp"))
                .jsonPath("$.items[0].published")
                .doesNotExist();
        refused("zone", "Europe/Atlantis", "time.unknown-zone");
        refused("closesAt", "2020-01-01T00:00:00Z", "time.end-before-start");
        refused("opensAt", "tomorrow", "request.bad-value");
        refused("opensAt", "2026-03-29T02:30", "time.skipped");
        refused("changeover", 5000, "request.invalid");
        refused(
                "limits",
                Map.of("national", 1, "group", 300, "observer", 180, "civilSociety", 120),
                "speakers.limit-out-of-range");
        refused("bands", List.of(Map.of("levels", List.of("hs"))), "speakers.bands-incomplete");
        refused("bands", List.of(Map.of("levels", List.of("emperor"))), "request.bad-value");
        refused(
                "window",
                Map.of("start", "2020-01-01T09:00", "end", "2020-01-01T10:00"),
                "speakers.segment-outside-session");
        refused("session", UUID.randomUUID().toString(), "meetings.unknown-session");
        var equals = new HashMap<>(segment.terms());
        equals.put(
                "bands",
                List.of(
                        Map.of("levels", List.of("hs", "hg", "vp", "cp")),
                        Map.of("levels", List.of("dpm", "m", "vm", "hod", "other"))));
        segment.put(segment.secretariat, "/lists/" + list, 1, equals)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(2)
                .jsonPath("$.bands.length()")
                .isEqualTo(2);
        problem(segment.put(segment.secretariat, "/lists/" + list, 1, equals), 412, "precondition.failed");
        WebTestClient officer =
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).client();
        problem(segment.post(officer, "/lists", segment.terms()), 403, "access.denied");
    }

    @Test
    void aSessionThatMovedAwayFromItsListIsPointedOut() {
        segment.inscribed(list, segment.delegate("ESP"), "m");
        segment.moveSession("14:00", "17:00");
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.warnings[0]")
                .value(String.class, warning -> assertThat(warning).contains("14:00", "17:00"));
    }

    @Test
    void twoOfficersWhoPublishAtOnceMakeOneRevision() {
        segment.inscribed(list, segment.delegate("ESP"), "m");
        var officers = Stream.of(segment.secretariat, segment.secretariat, segment.secretariat)
                .map(client -> CompletableFuture.supplyAsync(
                        () -> segment.post(client, "/lists/" + list + "/publications", Map.of())
                                .expectBody(Map.class)
                                .returnResult()
                                .getResponseBody()
                                .get("revision")))
                .toList();
        assertThat(officers.stream().map(CompletableFuture::join)).allMatch(Integer.valueOf(1)::equals);
    }

    private String why(String language) {
        Map<?, ?> order = segment.secretariat
                .get()
                .uri(segment.path("/lists/" + list + "/order?lang=" + language))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String why = String.valueOf(((Map<?, ?>) ((List<?>) order.get("items")).get(2)).get("why"));
        assertThat(why).doesNotContain("{");
        return why;
    }

    /** What the latest publication told other modules. */
    private String news() throws SQLException {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement("""
                        select jsonb_array_length(data -> 'moved') || ' moved, ' || jsonb_array_length(data -> 'dropped') || ' dropped'
                        from platform_outbox where topic = 'speakers.list-published' and subject = ?
                        order by id desc limit 1
                        """)) {
            query.setString(1, list);
            var result = query.executeQuery();
            result.next();
            return result.getString(1);
        }
    }

    private void refused(String field, Object value, String code) {
        var terms = segment.terms();
        terms.put(field, value);
        segment.post(segment.secretariat, "/lists", terms)
                .expectStatus()
                .value(status -> assertThat(status).as(code).isBetween(400, 409))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private WebTestClient.ResponseSpec pin(Map<String, Object> request) {
        return segment.post(segment.secretariat, "/lists/" + list + "/pins", request);
    }

    private void publish(int revision) {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(revision);
    }
}
