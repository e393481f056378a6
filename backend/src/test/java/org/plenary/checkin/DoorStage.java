package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.badges.ApprovedPersonStage;
import org.plenary.badges.IssuedCodes;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A meeting of today with one approved person, a gate and its device, and the words of the door over HTTP. */
abstract class DoorStage extends ApprovedPersonStage {

    static final ParameterizedTypeReference<Map<String, Object>> OBJECT = new ParameterizedTypeReference<>() {};

    @Autowired
    IssuedCodes codes;

    @Autowired
    Door door;

    GateId gate;

    WebTestClient device;

    String code;

    @BeforeEach
    void somebodyStandsAtTheDoor() {
        approve("ESP", "María Núñez", "Maria Nunez");
        samples.badge(meeting, person, "active");
        gate = gate("Main", null, false);
        device = signedIn.door(Role.DOOR_SCANNER, meeting, gate).client();
        code = codes.of(person);
    }

    Scan at(Instant time) {
        return new Scan(
                UUID.randomUUID(),
                meeting,
                new Scan.Seen(UUID.randomUUID(), gate),
                null,
                new Scan.What(code, null),
                Direction.IN,
                time,
                1,
                null);
    }

    /** The delta that is empty, once no transaction of the tests' preparation is still running. */
    Map<String, Object> settled(String sequence) {
        Map<String, Object> delta = get(device, "/door?since=" + sequence);
        for (int i = 0; i < 100 && !list(delta, "badges").isEmpty(); i++) {
            delta = get(device, "/door?since=" + delta.get("sequence"));
        }
        assertThat(list(delta, "badges")).isEmpty();
        return delta;
    }

    GateId gate(String name, String zone, boolean reentry) {
        Map<String, Object> request = new HashMap<>(Map.of("name", Map.of("en", name), "reentry", reentry));
        request.put("zone", zone);
        return gate(meeting, request);
    }

    GateId gate(MeetingCode where, String name) {
        return gate(where, Map.of("name", Map.of("en", name)));
    }

    GateId gate(MeetingCode where, Map<String, Object> request) {
        Map<String, Object> gate = post(samples.office(), "/api/v1/meetings/" + where + "/gates", request)
                .expectStatus()
                .isCreated()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        return GateId.of(String.valueOf(Objects.requireNonNull(gate).get("id")));
    }

    static Map<String, Object> scan(String code) {
        Map<String, Object> scan = new LinkedHashMap<>();
        scan.put("id", UUID.randomUUID().toString());
        scan.put("code", code);
        scan.put("at", Instant.now().toString());
        return scan;
    }

    static Map<String, Object> with(Map<String, Object> scan, String field, Object value) {
        Map<String, Object> changed = new LinkedHashMap<>(scan);
        changed.put(field, value instanceof Instant instant ? instant.toString() : value);
        return changed;
    }

    Map<String, Object> without(String field) {
        Map<String, Object> scan = scan(code);
        scan.remove(field);
        return scan;
    }

    String checkIns() {
        return "/api/v1/meetings/" + meeting + "/check-ins";
    }

    static ResponseSpec post(WebTestClient client, String path, Map<String, ?> body) {
        return client.post().uri(path).bodyValue(body).exchange();
    }

    Map<String, Object> answer(WebTestClient client, Map<String, Object> scan) {
        Map<String, Object> answer = post(client, checkIns(), scan)
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        assertThat(answer).containsEntry("scan", scan.get("id"));
        return answer;
    }

    String verdict(WebTestClient client, Map<String, Object> scan) {
        return String.valueOf(answer(client, scan).get("verdict"));
    }

    List<Map<String, Object>> batch(List<Object> scans) {
        return batch(device, scans);
    }

    List<Map<String, Object>> batch(WebTestClient client, List<Object> scans) {
        Map<String, Object> body = post(client, checkIns(), Map.of("scans", scans))
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody();
        return list(Objects.requireNonNull(body), "results");
    }

    Map<String, Object> get(WebTestClient client, String path) {
        return Objects.requireNonNull(client.get()
                .uri("/api/v1/meetings/" + meeting + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OBJECT)
                .returnResult()
                .getResponseBody());
    }

    List<Map<String, Object>> items(WebTestClient client, String path) {
        return list(get(client, path), "items");
    }

    Map<String, Object> presence() {
        return get(samples.office(), "/presence");
    }

    List<Map<String, Object>> recent() {
        return list(presence(), "recent");
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> map(Map<String, Object> parent, String name) {
        return (Map<String, Object>) parent.getOrDefault(name, Collections.emptyMap());
    }

    @SuppressWarnings("unchecked")
    static List<Map<String, Object>> list(Map<String, Object> parent, String name) {
        return (List<Map<String, Object>>) Objects.requireNonNull(parent.get(name), name);
    }
}
