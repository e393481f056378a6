package org.plenary.checkin;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.badges.BadgeSamples;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The door, the desk where badges are collected, and the setting that makes the one wait for the other (B4). */
abstract class ActivationStage extends DoorStage {

    Map<String, Object> set(boolean onceCollected) {
        return Objects.requireNonNull(
                put(samples.office(), Map.of("onceCollected", onceCollected, "reason", " late desk "))
                        .expectStatus()
                        .isOk()
                        .expectBody(OBJECT)
                        .returnResult()
                        .getResponseBody());
    }

    ResponseSpec put(WebTestClient client, Map<String, ?> body) {
        return client.put().uri(root() + "/badge-activation").bodyValue(body).exchange();
    }

    void act(String act) {
        post(samples.office(), root() + "/badges/" + badge() + "/" + act, Map.of())
                .expectStatus()
                .isNoContent();
    }

    void reissue() {
        post(samples.office(), root() + "/badges/" + badge() + "/revocation", Map.of("reason", "lost", "reissue", true))
                .expectStatus()
                .isOk();
    }

    Map<String, Object> byName() {
        Map<String, Object> scan = new HashMap<>(without("code"));
        scan.put("id", UUID.randomUUID().toString());
        scan.put("badge", badge());
        return scan;
    }

    String badge() {
        return String.valueOf(samples.badge(meeting, person, "active").get("id"));
    }

    String another(String name) {
        var other = samples.approved(meeting, delegation, BadgeSamples.person(name, "Passport Name"));
        return String.valueOf(samples.badge(meeting, other, "active").get("id"));
    }

    List<Object> states(String path) {
        return list(get(device, path), "badges").stream()
                .map(row -> row.get("state"))
                .toList();
    }

    String root() {
        return "/api/v1/meetings/" + meeting;
    }

    static int status(ResponseSpec answer) {
        return answer.expectBody().returnResult().getStatus().value();
    }
}
