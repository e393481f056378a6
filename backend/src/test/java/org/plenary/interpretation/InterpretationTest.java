package org.plenary.interpretation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Delegations ask for languages, the Secretariat sees the matrix and decides what is provided (I1, I6, I8). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class InterpretationTest {

    @Autowired
    SignedIn signedIn;

    MeetingSamples samples;
    MeetingCode meeting;
    WebTestClient secretariat;

    @BeforeEach
    void samples() {
        samples = new MeetingSamples(signedIn);
        meetingIn(90);
    }

    @Test
    void theSecretariatSeesDemandBesideWhatIsProvided() {
        String session = session(90);
        String spain = delegation("ESP");
        String chile = delegation("CHL");
        WebTestClient focalPoint = focalPointOf(spain);
        ask(focalPoint, spain, session, List.of("es"), List.of("es", "fr"))
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.late")
                .isEqualTo(false);
        // A wish that comes again after a lost answer names the old version and changes nothing.
        ask(focalPoint, spain, session, List.of("es"), List.of("fr", "es"))
                .expectStatus()
                .isOk();
        ask(secretariat, chile, session, List.of("es"), List.of("de"))
                .expectStatus()
                .isOk();
        get(focalPoint, "/delegations/" + spain + "/interpretation")
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(1)
                .jsonPath("$.items[0].listens")
                .isEqualTo(List.of("es", "fr"));
        put(secretariat, "/sessions/" + session + "/interpretation", Map.of("languages", List.of("es", "en")))
                .expectStatus()
                .isOk();
        get(signedIn.as(Grant.of(Role.INTERPRETATION_OFFICER, meeting)).client(), "/interpretation/demand")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.languages[6]")
                .isEqualTo("de")
                .jsonPath("$.rows[0].cells.es.speaking")
                .isEqualTo(2)
                .jsonPath("$.rows[0].cells.es.listening")
                .isEqualTo(1)
                .jsonPath("$.rows[0].cells.es.provided")
                .isEqualTo(true)
                .jsonPath("$.rows[0].cells.fr.listening")
                .isEqualTo(1)
                .jsonPath("$.rows[0].cells.fr.provided")
                .isEqualTo(false)
                .jsonPath("$.rows[0].cells.de.late")
                .isEqualTo(0);
    }

    @Test
    void afterTheDeadlineARequestIsSubjectToAvailability() {
        meetingIn(5);
        String spain = delegation("ESP");
        ask(focalPointOf(spain), spain, session(5), List.of("es"), List.of("es"))
                .expectBody()
                .jsonPath("$.late")
                .isEqualTo(true);
        get(secretariat, "/interpretation/demand")
                .expectBody()
                .jsonPath("$.rows[0].cells.es.late")
                .isEqualTo(1);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        String session = session(90);
        String spain = delegation("ESP");
        WebTestClient focalPoint = focalPointOf(spain);
        String provision = "/sessions/" + session + "/interpretation";
        problem(ask(focalPoint, spain, session, List.of("klingon"), List.of()), 400, "request.unknown-language");
        problem(
                ask(focalPoint, spain, UUID.randomUUID().toString(), List.of(), List.of()),
                404,
                "meetings.unknown-session");
        problem(ask(focalPoint, delegation("CHL"), session, List.of(), List.of()), 403, "access.denied");
        problem(
                put(focalPoint, "/delegations/" + spain + "/interpretation/" + session, Map.of()),
                400,
                "request.invalid");
        problem(ask(focalPoint, spain, session, List.of(), List.of()), 400, "interpretation.nothing-asked");
        problem(get(focalPoint, "/interpretation/demand"), 403, "access.denied");
        problem(put(focalPoint, provision, Map.of("languages", List.of("fr"))), 403, "access.denied");
        samples.post(path("/sessions/" + session + "/cancellation"), Map.of("reason", "The room is closed"))
                .expectStatus()
                .isOk();
        problem(ask(focalPoint, spain, session, List.of("es"), List.of()), 409, "interpretation.session-cancelled");
        get(secretariat, "/interpretation/demand")
                .expectBody()
                .jsonPath("$.rows")
                .isEmpty();
    }

    /** I10: a room of two booths takes two languages, one without booths a single one; until decided, none is promised. */
    @Test
    void notMoreLanguagesThanTheRoomHasBoothsFor() {
        String day = LocalDate.now().plusDays(90).toString();
        String room = MeetingSamples.idOf(
                samples.post(path("/rooms"), Map.of("name", Map.of("en", "Room 2"), "capacity", 40, "booths", 2)));
        String session = MeetingSamples.idOf(
                samples.post(path("/sessions"), MeetingSamples.session(room, day + "T14:00", day + "T15:00")));
        String provision = "/sessions/" + session + "/interpretation";
        get(secretariat, "/interpretation/demand")
                .expectBody()
                .jsonPath("$.rows[0].booths")
                .isEqualTo(2)
                .jsonPath("$.rows[0].room.en")
                .isEqualTo("Room 2")
                .jsonPath("$.rows[0].cells.fr.provided")
                .isEqualTo(false);

        problem(
                put(secretariat, provision, Map.of("languages", List.of("en", "fr", "es"))),
                409,
                "meetings.too-few-booths");
        put(secretariat, provision, Map.of("languages", List.of("en", "fr")))
                .expectStatus()
                .isOk();
    }

    /** I10: what moves to a smaller room keeps its plan, and the matrix says what no longer fits. */
    @Test
    void aPlanBeyondTheBoothsIsRefusedAndOneThatMovedIsShown() {
        String day = LocalDate.now().plusDays(90).toString();
        String small = MeetingSamples.idOf(
                samples.post(path("/rooms"), Map.of("name", Map.of("en", "Room 3"), "capacity", 40, "booths", 1)));
        Map<String, Object> plan = MeetingSamples.session(small, day + "T14:00", day + "T15:00");
        plan.put("languages", List.of("en", "fr"));
        problem(samples.post(path("/sessions"), plan), 409, "meetings.too-few-booths");
        String session = session(90);
        Map<String, Object> moved = MeetingSamples.session(small, day + "T09:00", day + "T12:00");
        samples.put(path("/sessions/" + session), 1, moved).expectStatus().isOk();

        get(secretariat, "/interpretation/demand")
                .expectBody()
                .jsonPath("$.rows[0].booths")
                .isEqualTo(1)
                .jsonPath("$.rows[0].cells.en.provided")
                .isEqualTo(true)
                .jsonPath("$.rows[0].cells.fr.provided")
                .isEqualTo(true);
    }

    /** I6: the focal point reads what is provided beside the own request; what the programme plans is no promise. */
    @Test
    void theFocalPointLearnsWhatIsProvided() {
        String session = session(90);
        String spain = delegation("ESP");
        WebTestClient focalPoint = focalPointOf(spain);
        String own = "/delegations/" + spain + "/interpretation";
        get(focalPoint, own).expectBody().jsonPath("$.provided").isEmpty();
        put(secretariat, "/sessions/" + session + "/interpretation", Map.of("languages", List.of("es", "en")))
                .expectStatus()
                .isOk();
        get(focalPoint, own)
                .expectBody()
                .jsonPath("$.provided.length()")
                .isEqualTo(1)
                .jsonPath("$.provided[0].session")
                .isEqualTo(session)
                .jsonPath("$.provided[0].languages")
                .isEqualTo(List.of("es", "en"));
        String chile = delegation("CHL");
        problem(get(focalPoint, "/delegations/" + chile + "/interpretation"), 403, "access.denied");
    }

    private void meetingIn(int days) {
        meeting = MeetingSamples.newCode();
        String day = LocalDate.now().plusDays(days).toString();
        Map<String, Object> request = MeetingSamples.berlin(meeting);
        request.put("firstDay", day);
        request.put("lastDay", day);
        samples.create(request).expectStatus().isCreated();
        samples.post(path("/publication"), Map.of()).expectStatus().isOk();
        secretariat = signedIn.secretariat(meeting);
    }

    private String session(int days) {
        String day = LocalDate.now().plusDays(days).toString();
        String room = samples.room(meeting, "Weltsaal");
        return MeetingSamples.idOf(
                samples.post(path("/sessions"), MeetingSamples.session(room, day + "T09:00", day + "T12:00")));
    }

    private String delegation(String entity) {
        var nominee = Map.of("name", "Amina Test", "email", entity + "@" + meeting + ".example", "language", "en");
        return MeetingSamples.idOf(samples.post(path("/delegations"), Map.of("entity", entity, "focalPoint", nominee)));
    }

    private WebTestClient focalPointOf(String delegation) {
        return signedIn.as(Grant.focalPoint(meeting, DelegationId.of(delegation)))
                .client();
    }

    private ResponseSpec ask(
            WebTestClient client, String delegation, String session, List<String> speaks, List<String> listens) {
        return put(
                client,
                "/delegations/" + delegation + "/interpretation/" + session,
                Map.of("speaks", speaks, "listens", listens));
    }

    private ResponseSpec put(WebTestClient client, String rest, Object body) {
        return client.put()
                .uri(path(rest))
                .header(HttpHeaders.IF_MATCH, "\"0\"")
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec get(WebTestClient client, String rest) {
        return client.get().uri(path(rest)).exchange();
    }

    private String path(String rest) {
        return "/api/v1/meetings/" + meeting + rest;
    }

    private static void problem(ResponseSpec answer, int status, String code) {
        answer.expectStatus().isEqualTo(status).expectBody().jsonPath("$.code").isEqualTo(code);
    }
}
