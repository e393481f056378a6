package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.badges.document.PrintedPages;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.meetings.MeetingSamples;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A session that lasts all day in a room of ten seats, two delegations, and a gate that records who leaves (B3). */
abstract class PassStage extends DoorStage {

    static final int SEATS = 10;

    DelegationId neighbours;

    String room;

    String session;

    WebTestClient hall;

    @BeforeEach
    void aSessionTakesPlace() {
        neighbours = samples.delegation(meeting, "CHL");
        room = MeetingSamples.idOf(post(samples.office(), root() + "/rooms", room(SEATS)));
        session = wholeDay();
        GateId gate = gate("Hall", null, true);
        hall = signedIn.door(Role.DOOR_SCANNER, meeting, gate).client();
    }

    static Map<String, Object> room(int capacity) {
        return Map.of("name", Map.of("en", "Small hall"), "capacity", capacity, "booths", 3);
    }

    /** Until the next day begins: no minute of today is left out. */
    private String wholeDay() {
        Map<String, Object> request = times(0, "00:00", "23:59");
        request.put("localEnd", LocalDate.now(ZoneOffset.UTC).plusDays(1) + "T00:00");
        return MeetingSamples.idOf(post(samples.office(), root() + "/sessions", request));
    }

    String session(int day, String from, String to) {
        return MeetingSamples.idOf(post(samples.office(), root() + "/sessions", times(day, from, to)));
    }

    Map<String, Object> times(int day, String from, String to) {
        String date = LocalDate.now(ZoneOffset.UTC).plusDays(day).toString();
        Map<String, Object> request = new HashMap<>(MeetingSamples.session(room, "10:00", "11:00"));
        request.put("localStart", date + "T" + from);
        request.put("localEnd", date + "T" + to);
        return request;
    }

    /** Over the plan as it is now, with consent to whatever ends by it. */
    ResponseSpec plan(Map<String, ?> request) {
        Map<String, Object> all = new HashMap<>(request);
        ResponseSpec asked = post(samples.office(), passesPath() + "/preview", request);
        Map<String, Object> preview = body(asked);
        if (preview.get("revoked") instanceof List<?> ended && !ended.isEmpty()) {
            all.put("revokes", ended.size());
            all.put("reason", "planned otherwise");
        }
        return plan(version(), all);
    }

    ResponseSpec plan(Object version, Map<String, ?> request) {
        return samples.office()
                .put()
                .uri(passesPath())
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(request)
                .exchange();
    }

    ResponseSpec move(Object version, Map<String, Object> request) {
        return samples.office()
                .put()
                .uri(root() + "/sessions/" + session)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(request)
                .exchange();
    }

    Object version() {
        return Objects.requireNonNull(
                get(samples.office(), "/sessions/" + session + "/passes").get("version"));
    }

    String passesPath() {
        return root() + "/sessions/" + session + "/passes";
    }

    Map<String, Object> planned(int perDelegation) {
        return body(plan(Map.of("perDelegation", perDelegation)).expectStatus().isOk());
    }

    static Map<String, Object> body(ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectBody(OBJECT).returnResult().getResponseBody());
    }

    List<Map<String, Object>> passes() {
        return items(samples.office(), "/sessions/" + session + "/passes");
    }

    /** What a camera reads from the printed sheet of the delegation. */
    List<String> codesOf(DelegationId whose) throws IOException {
        return PrintedPages.codes(sheet(samples.office(), "/delegations/" + whose + "/passes/prints/a4-of-4.pdf"));
    }

    byte[] sheet(WebTestClient client, String path) {
        return Objects.requireNonNull(client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8_000_000))
                .build()
                .get()
                .uri(root() + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    Map<String, Object> revoke(Object pass, boolean reissue) {
        return body(post(
                        samples.office(),
                        root() + "/passes/" + pass + "/revocation",
                        Map.of("reason", "lost", "reissue", reissue))
                .expectStatus()
                .isOk());
    }

    List<Map<String, Object>> roll() {
        return list(get(hall, "/door"), "badges").stream()
                .filter(row -> "secondary-pass".equals(row.get("category")))
                .toList();
    }

    static void problem(ResponseSpec answer, int status, String code) {
        Map<String, Object> said = body(answer.expectStatus().isEqualTo(status));
        assertThat(said).containsEntry("code", code);
    }

    /** Those that the door lets in. */
    int active() {
        return (int)
                roll().stream().filter(row -> "active".equals(row.get("state"))).count();
    }

    static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }

    String root() {
        return "/api/v1/meetings/" + meeting;
    }
}
