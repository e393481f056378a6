package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.plenary.speakers.InscriptionTest.problem;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.speakers.turn.State;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The Secretariat orders and publishes; the order says why, revisions never change, and who moved is named. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PublicationTest extends PublicationStage {

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
                .isEqualTo("Minister, receipt No. 3; after 1 speaker of higher standing (Head of State: 1);"
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

    @Test
    void aRevisionNeverChangesAndLaterChangesWaitForTheNext() throws SQLException {
        Delegate spain = segment.delegate("ESP");
        Delegate chile = segment.delegate("CHL");
        String first = segment.inscribed(list, spain, "m");
        segment.inscribed(list, chile, "m");
        problem(segment.get(spain.client(), "/lists/" + list + "/publications/latest"), 404, "speakers.not-published");
        publish(1);
        unchanged(1);
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
    void aRevisionSaysWhatItChangedAndTheFirstChangesNothing() {
        Delegate chile = segment.delegate("CHL");
        segment.inscribed(list, segment.delegate("ESP"), "m");
        String second = segment.inscribed(list, chile, "m");
        segment.inscribed(list, segment.delegate("JPN"), "m");
        publish(1);
        segment.get(chile.client(), "/lists/" + list + "/publications/1")
                .expectBody()
                .jsonPath("$.changes")
                .doesNotExist();
        segment.post(chile.client(), "/lists/" + list + "/inscriptions/" + second + "/withdrawal", Map.of());
        segment.inscribed(list, segment.delegate("NAM"), "hs");
        publish(2);
        segment.get(chile.client(), "/lists/" + list + "/publications/latest")
                .expectBody()
                .jsonPath("$.changes.since")
                .isEqualTo(1)
                .jsonPath("$.changes.items[*].entity.code")
                .isEqualTo(List.of("NAM", "ESP", "CHL"))
                .jsonPath("$.changes.items[0].kinds")
                .isEqualTo(List.of("new"))
                .jsonPath("$.changes.items[1].kinds")
                .isEqualTo(List.of("position", "time"))
                .jsonPath("$.changes.items[1].before.position")
                .isEqualTo(1)
                .jsonPath("$.changes.items[1].after.position")
                .isEqualTo(2)
                .jsonPath("$.changes.items[2].kinds")
                .isEqualTo(List.of("gone"));
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
}
