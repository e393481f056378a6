package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A list with five ministers and a head of state, whose delegations exchange places. */
abstract class SwapStage extends PublicationStage {

    @Autowired
    LettersSent letters;

    final Map<String, Delegate> delegates = new HashMap<>();
    final Map<String, String> inscriptions = new HashMap<>();

    @BeforeEach
    void fiveMinistersAndAHeadOfState() {
        for (String state : List.of("ESP", "CHL", "JPN", "NAM", "DEU", "CAN")) {
            delegates.put(state, segment.delegate(state));
            inscriptions.put(state, segment.inscribed(list, delegates.get(state), state.equals("CAN") ? "hs" : "m"));
        }
    }

    LettersSent.Sent letter(String state, String template) {
        return letters.allTo(delegates.get(state).email()).stream()
                .filter(sent -> sent.template().equals(template))
                .findFirst()
                .orElseThrow();
    }

    ResponseSpec proposedByFriendsToNeighbours() {
        String path = "/lists/" + list + "/inscriptions/" + forGroup("ESP", "Group of Friends") + "/swaps";
        Map<String, String> neighbours = Map.of("with", forGroup("CHL", "Group of Neighbours"));
        return segment.post(delegates.get("ESP").client(), path, neighbours)
                .expectStatus()
                .isCreated();
    }

    String forGroup(String state, String name) {
        var request = Segment.minister(delegates.get(state));
        request.put("group", Map.of("name", name, "aligned", List.of()));
        return MeetingSamples.idOf(segment.inscribe(list, delegates.get(state), request));
    }

    void awaitLetter(String state, String template) throws InterruptedException {
        String address = delegates.get(state).email();
        for (int tries = 0; tries < 100 && !templates(address).contains(template); tries++) {
            Thread.sleep(100);
        }
        assertThat(templates(address)).containsOnlyOnce(template);
    }

    List<String> templates(String address) {
        return letters.allTo(address).stream().map(LettersSent.Sent::template).toList();
    }

    String proposed(String by, String with) {
        Map<?, ?> answer = propose(by, with)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).get(0)).get("id"));
    }

    ResponseSpec propose(String by, String with) {
        return segment.post(
                delegates.get(by).client(),
                "/lists/" + list + "/inscriptions/" + inscriptions.get(by) + "/swaps",
                Map.of("with", inscriptions.get(with)));
    }

    void refused(String by, String with, int status, String code) {
        propose(by, with)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    ResponseSpec answer(String by, String swap, String answer) {
        return act(delegates.get(by).client(), swap, answer);
    }

    ResponseSpec act(WebTestClient client, String swap, String answer) {
        return segment.post(client, "/lists/" + list + "/swaps/" + swap + "/" + answer, Map.of());
    }

    ResponseSpec override(String one, String other, String reason) {
        var request =
                new HashMap<String, Object>(Map.of("one", inscriptions.get(one), "other", inscriptions.get(other)));
        request.put("oneVersion", segment.version(list, inscriptions.get(one)));
        request.put("otherVersion", segment.version(list, inscriptions.get(other)));
        request.put("reason", reason);
        return segment.post(segment.secretariat, "/lists/" + list + "/swaps", request);
    }

    void call(String state) {
        act(state, "call");
    }

    void act(String state, String act) {
        Map<?, ?> podium = segment.get(segment.secretariat, "/lists/" + list + "/podium")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        segment.post(
                        segment.secretariat,
                        "/lists/" + list + "/podium",
                        Map.of("act", act, "inscription", inscriptions.get(state), "version", podium.get("version")))
                .expectStatus()
                .isOk();
    }

    List<String> order() {
        Map<?, ?> order = segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) order.get("items"))
                .stream()
                        .map(item -> String.valueOf(((Map<?, ?>) ((Map<?, ?>) item).get("entity")).get("code")))
                        .toList();
    }
}
