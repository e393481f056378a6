package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.identity.Grant;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.SignedIn;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A meeting that starts tomorrow, with a ministerial segment, its Secretariat and its delegations; all made over HTTP. */
public final class Segment {

    /** A delegation and the browser of its focal point. */
    public record Delegate(DelegationId delegation, String email, WebTestClient client) {}

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    public final MeetingCode meeting;
    public final String session;
    public final WebTestClient secretariat;
    private final String room;
    private final SignedIn signedIn;
    private final MeetingSamples samples;

    private Segment(SignedIn signedIn) {
        this.signedIn = signedIn;
        this.samples = new MeetingSamples(signedIn);
        this.meeting = MeetingSamples.newCode();
        this.secretariat = signedIn.secretariat(meeting);
        String day = LocalDate.now(BERLIN).plusDays(2).toString();
        Map<String, Object> request = MeetingSamples.berlin(meeting);
        request.put("firstDay", day);
        request.put("lastDay", day);
        samples.create(request).expectStatus().isCreated();
        samples.post("/api/v1/meetings/" + meeting + "/publication", Map.of())
                .expectStatus()
                .isOk();
        this.room = samples.room(meeting, "Weltsaal");
        this.session = MeetingSamples.idOf(samples.post(
                "/api/v1/meetings/" + meeting + "/sessions",
                MeetingSamples.session(room, day + "T09:00", day + "T12:00")));
    }

    public static Segment tomorrow(SignedIn signedIn) {
        return new Segment(signedIn);
    }

    public String path(String rest) {
        return "/api/v1/meetings/" + meeting + rest;
    }

    /** Terms of a list that is open now and heard from 09:00 to 10:00. */
    public Map<String, Object> terms() {
        String day = LocalDate.now(BERLIN).plusDays(2).toString();
        var terms = new LinkedHashMap<String, Object>();
        terms.put("session", session);
        terms.put("opensAt", Instant.now().minus(Duration.ofHours(1)).toString());
        terms.put("closesAt", Instant.now().plus(Duration.ofHours(1)).toString());
        terms.put("window", Map.of("start", day + "T09:00", "end", day + "T10:00"));
        return terms;
    }

    /** Terms of the same for another session beside it: one session has one list. */
    public Map<String, Object> besideTerms() {
        String day = LocalDate.now(BERLIN).plusDays(2).toString();
        var terms = terms();
        terms.put(
                "session",
                MeetingSamples.idOf(samples.post(
                        path("/sessions"),
                        MeetingSamples.session(samples.room(meeting, "Europasaal"), day + "T09:00", day + "T12:00"))));
        return terms;
    }

    public String list() {
        return list(terms());
    }

    public String list(Map<String, Object> terms) {
        return MeetingSamples.idOf(
                secretariat.post().uri(path("/lists")).bodyValue(terms).exchange());
    }

    /** Puts the session at another time of the same day. */
    public void moveSession(String from, String to) {
        String day = LocalDate.now(BERLIN).plusDays(2).toString();
        samples.put(path("/sessions/" + session), 1, MeetingSamples.session(room, day + "T" + from, day + "T" + to))
                .expectStatus()
                .isOk();
    }

    public void cancelSession() {
        samples.post(path("/sessions/" + session + "/cancellation"), Map.of("reason", "The room is closed"))
                .expectStatus()
                .isOk();
    }

    /** An invited delegation with a signed-in focal point. */
    public Delegate delegate(String entity) {
        var nominee = Map.of(
                "name", "Amina Test", "email", entity.toLowerCase() + "@" + meeting + ".example", "language", "en");
        String delegation = MeetingSamples.idOf(secretariat
                .post()
                .uri(path("/delegations"))
                .bodyValue(Map.of("entity", entity, "focalPoint", nominee))
                .exchange());
        var id = DelegationId.of(delegation);
        return new Delegate(
                id,
                nominee.get("email"),
                signedIn.as(Grant.focalPoint(meeting, id)).client());
    }

    /** The id of a person whom the delegation registers. */
    public String registered(Delegate delegate, Map<String, ?> special) {
        var person = new LinkedHashMap<String, Object>();
        person.put("role", "head");
        person.put("honorific", "H.E. Ms.");
        person.put("passportName", "Lucia Ejemplo");
        person.put("displayName", "Lucia Ejemplo");
        person.put("title", "Minister");
        person.put("language", "es");
        person.put("photoConsent", true);
        person.putAll(special);
        return MeetingSamples.idOf(
                post(delegate.client(), "/delegations/" + delegate.delegation() + "/participants", person));
    }

    public static Map<String, Object> minister(Delegate delegate) {
        return statement(delegate, "m");
    }

    public static Map<String, Object> statement(Delegate delegate, String level) {
        var request = new LinkedHashMap<String, Object>();
        request.put("delegation", delegate.delegation().toString());
        request.put("speaker", Map.of("honorific", "H.E. Ms.", "name", "Élodie Quartier"));
        request.put("title", "Minister for Foreign Affairs");
        request.put("level", level);
        request.put("language", "fr");
        return request;
    }

    public ResponseSpec inscribe(String list, Delegate delegate, Map<String, Object> request) {
        return post(delegate.client(), "/lists/" + list + "/inscriptions", request);
    }

    /** The id of a new inscription at that level. */
    public String inscribed(String list, Delegate delegate, String level) {
        return MeetingSamples.idOf(inscribe(list, delegate, statement(delegate, level)));
    }

    public ResponseSpec post(WebTestClient client, String rest, Object body) {
        return client.post().uri(path(rest)).bodyValue(body).exchange();
    }

    public ResponseSpec put(WebTestClient client, String rest, long version, Object body) {
        return client.put()
                .uri(path(rest))
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(body)
                .exchange();
    }

    /** Pins as an officer who sees the list as it stands. */
    public ResponseSpec pin(String list, Map<String, Object> request) {
        return secretariat
                .post()
                .uri(path("/lists/" + list + "/pins"))
                .header("If-Match", "\"" + version(list, request.get("inscription")) + "\"")
                .bodyValue(request)
                .exchange();
    }

    /** Of an inscription on the order of the list; 1 where none of that id stands there. */
    public int version(String list, Object inscription) {
        Map<?, ?> order = get(secretariat, "/lists/" + list + "/order")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) order.get("items"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(item -> item.get("inscription").equals(inscription))
                        .map(item -> (Integer) item.get("version"))
                        .findFirst()
                        .orElse(1);
    }

    public ResponseSpec get(WebTestClient client, String rest) {
        return client.get().uri(path(rest)).exchange();
    }

    public SignedIn signedIn() {
        return signedIn;
    }
}
