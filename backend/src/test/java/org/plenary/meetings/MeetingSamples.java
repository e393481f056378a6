package org.plenary.meetings;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.SignedIn;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Meetings for tests, made as the Secretariat makes them: over HTTP. */
public final class MeetingSamples {

    private final WebTestClient administrator;

    public MeetingSamples(SignedIn signedIn) {
        this.administrator = signedIn.administrator();
    }

    public WebTestClient administrator() {
        return administrator;
    }

    public static MeetingCode newCode() {
        return MeetingCode.of("test-" + UUID.randomUUID().toString().substring(0, 13));
    }

    /** A complete request; two days in Berlin over the change to winter time. */
    public static Map<String, Object> berlin(MeetingCode code) {
        var request = new LinkedHashMap<String, Object>();
        request.put("code", code.value());
        request.put("title", six("Capital-level meeting"));
        request.put("theme", six("Building alliances"));
        request.put("city", six("Berlin"));
        request.put("venue", six("Weltsaal"));
        request.put("zone", "Europe/Berlin");
        request.put("firstDay", "2026-10-24");
        request.put("lastDay", "2026-10-25");
        request.put("chairs", List.of("DEU", "NAM"));
        request.put("registrationClosesAt", "2099-01-01T12:00:00Z");
        return request;
    }

    /** A text that stands in for all six languages. */
    public static Map<String, String> six(String text) {
        var texts = new HashMap<String, String>();
        for (String language : List.of("ar", "en", "es", "fr", "ru", "zh")) {
            texts.put(language, language.equals("en") ? text : text + " (" + language + ")");
        }
        return texts;
    }

    public ResponseSpec create(Map<String, ?> request) {
        return post("/api/v1/meetings", request);
    }

    public ResponseSpec post(String path, Map<String, ?> body) {
        return administrator.post().uri(path).bodyValue(body).exchange();
    }

    public ResponseSpec put(String path, long version, Map<String, ?> body) {
        return administrator
                .put()
                .uri(path)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(body)
                .exchange();
    }

    /** A draft. */
    public MeetingCode draft() {
        MeetingCode code = newCode();
        create(berlin(code)).expectStatus().isCreated();
        return code;
    }

    /** A published meeting of that code, made unless it is there. */
    public MeetingCode existing(String code) {
        create(berlin(MeetingCode.of(code)));
        post("/api/v1/meetings/" + code + "/publication", Map.of());
        return MeetingCode.of(code);
    }

    /** A published meeting. */
    public MeetingCode published() {
        MeetingCode code = draft();
        post("/api/v1/meetings/" + code + "/publication", Map.of())
                .expectStatus()
                .isOk();
        return code;
    }

    /** A room of that meeting. */
    public String room(MeetingCode code, String name) {
        return idOf(post(
                "/api/v1/meetings/" + code + "/rooms",
                Map.of("name", Map.of("en", name), "capacity", 200, "booths", 6)));
    }

    /** A request for a session on the first day. */
    public static Map<String, Object> session(String room, String from, String to) {
        var request = new LinkedHashMap<String, Object>();
        request.put("kind", "plenary");
        request.put("title", six("Opening"));
        request.put("localStart", from);
        request.put("localEnd", to);
        request.put("room", room);
        return request;
    }

    /** The id in the answer to a creation. */
    public static String idOf(ResponseSpec created) {
        Map<?, ?> body = created.expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(java.util.Objects.requireNonNull(body).get("id"));
    }
}
