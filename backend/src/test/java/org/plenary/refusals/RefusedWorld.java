package org.plenary.refusals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.badges.BadgeSamples;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.LettersSent;
import org.plenary.testing.SignedIn;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A meeting of today with two delegations, one of them inscribed, a door, used links; and one whose registration is closed. */
final class RefusedWorld {

    static final String KEY = "key-of-the-first-attempt";

    final WebTestClient administrator;
    final WebTestClient secretariat;
    final WebTestClient focalPoint;
    final WebTestClient closedFocalPoint;
    final String path;
    final String home;
    final String foreignHome;
    final String closedHome;
    final String list;
    final String inscription;
    final String usedLink;
    final String winterPath;
    final String winterRoom;
    final String winterSession;
    final ParticipantId person;

    private final SignedIn signedIn;
    private final LettersSent letters;
    private final BadgeSamples badges;
    private final MeetingSamples meetings;
    private final MeetingCode meeting;
    private final DelegationId delegation;
    private final WebTestClient device;

    RefusedWorld(SignedIn signedIn, LettersSent letters) {
        this.signedIn = signedIn;
        this.letters = letters;
        badges = new BadgeSamples(signedIn);
        meetings = new MeetingSamples(signedIn);
        administrator = meetings.administrator();
        meeting = badges.today();
        path = "/api/v1/meetings/" + meeting;
        delegation = badges.delegation(meeting, "ESP");
        secretariat = signedIn.secretariat(meeting);
        focalPoint = signedIn.as(Grant.focalPoint(meeting, delegation)).client();
        home = path + "/delegations/" + delegation;
        foreignHome = path + "/delegations/" + badges.delegation(meeting, "FRA");
        person = badges.approved(meeting, delegation, person("Maria Nunez"));
        badges.badge(meeting, person, "active");
        device = door();
        list = path + "/lists/" + listOfSpeakers();
        inscription = list + "/inscriptions/" + inscribed();
        MeetingCode closed = closedMeeting();
        DelegationId late = badges.delegation(closed, "ESP");
        closedHome = "/api/v1/meetings/" + closed + "/delegations/" + late;
        closedFocalPoint = signedIn.as(Grant.focalPoint(closed, late)).client();
        winterPath = "/api/v1/meetings/" + closed;
        winterRoom = meetings.room(closed, "Weltsaal");
        winterSession = MeetingSamples.idOf(
                meetings.post(winterPath + "/sessions", newSession("2026-10-24T15:00", "2026-10-24T16:00")));
        attemptOnce();
        usedLink = link();
        signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/sessions")
                .bodyValue(Map.of("token", usedLink))
                .exchange()
                .expectStatus()
                .isOk();
    }

    private WebTestClient door() {
        String gate = MeetingSamples.idOf(meetings.post(path + "/gates", Map.of("name", Map.of("en", "Main"))));
        return signedIn.door(Role.DOOR_SCANNER, meeting, GateId.of(gate)).client();
    }

    private MeetingCode closedMeeting() {
        MeetingCode code = MeetingSamples.newCode();
        Map<String, Object> request = MeetingSamples.berlin(code);
        request.put("registrationClosesAt", "2020-01-01T12:00:00Z");
        meetings.create(request).expectStatus().isCreated();
        meetings.post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk();
        return code;
    }

    /** The list of tomorrow's session, open now. */
    private String listOfSpeakers() {
        String day =
                LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC).plusDays(1).toString();
        String room = meetings.room(meeting, "Weltsaal");
        String session = MeetingSamples.idOf(
                meetings.post(path + "/sessions", MeetingSamples.session(room, day + "T09:00", day + "T12:00")));
        return MeetingSamples.idOf(meetings.post(
                path + "/lists",
                Map.of(
                        "session",
                        session,
                        "opensAt",
                        "2020-01-01T00:00:00Z",
                        "closesAt",
                        day + "T08:00:00Z",
                        "window",
                        Map.of("start", day + "T09:00", "end", day + "T10:00"))));
    }

    private String inscribed() {
        return MeetingSamples.idOf(focalPoint
                .post()
                .uri(list + "/inscriptions")
                .bodyValue(statement())
                .exchange());
    }

    /** The key that a later request uses again for something else. */
    private void attemptOnce() {
        MeetingSamples.idOf(focalPoint
                .post()
                .uri(home + "/participants")
                .header("Idempotency-Key", KEY)
                .bodyValue(person("Ines Prima"))
                .exchange());
    }

    /** The secret of a link mailed to somebody new. */
    private String link() {
        String email = signedIn.as().email();
        signedIn.anonymous()
                .post()
                .uri("/api/v1/sign-in/requests")
                .bodyValue(Map.of("email", email))
                .exchange()
                .expectStatus()
                .isAccepted();
        return letters.to(email).token();
    }

    String expiredLink(DatabaseClient database) {
        String token = link();
        database.sql("update identity_sign_in set expires_at = now() - interval '1 second' where used_at is null")
                .then()
                .block();
        return token;
    }

    Map<String, Object> statement() {
        return Map.of(
                "delegation", delegation.toString(),
                "speaker", Map.of("honorific", "H.E. Ms.", "name", "Élodie Quartier"),
                "title", "Minister for Foreign Affairs",
                "level", "m",
                "language", "fr");
    }

    static Map<String, Object> person(String passportName) {
        return personWith("passportName", passportName);
    }

    static Map<String, Object> personWith(String field, Object value) {
        Map<String, Object> person = BadgeSamples.person("", "Maria Nunez");
        person.put("email", "somebody@example.org");
        person.put(field, value);
        return person;
    }

    static Map<String, Object> invitation(String entity, String email) {
        return Map.of("entity", entity, "focalPoint", Map.of("name", "Léa Exemple", "email", email, "language", "fr"));
    }

    /** A request for a meeting, sound but for that field. */
    static Map<String, Object> newMeeting(String field, Object value) {
        Map<String, Object> request = MeetingSamples.berlin(MeetingCode.of("never-planned"));
        request.put(field, value);
        return request;
    }

    /** A request for a session of a meeting over the change to winter time, sound but for its times. */
    Map<String, Object> newSession(String from, String to) {
        return MeetingSamples.session(winterRoom, from, to);
    }

    String verdict(String code) {
        Map<?, ?> answer = device.post()
                .uri(path + "/check-ins")
                .bodyValue(Map.of("id", UUID.randomUUID().toString(), "code", code, "at", Instant.now()))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(Objects.requireNonNull(answer).get("verdict"));
    }
}
