package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Two focal points agree and their delegations exchange places; nobody else moves (L15). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class SwapTest extends PublicationStage {

    @Autowired
    LettersSent letters;

    private final Map<String, Delegate> delegates = new HashMap<>();
    private final Map<String, String> inscriptions = new HashMap<>();

    @BeforeEach
    void fiveMinistersAndAHeadOfState() {
        for (String state : List.of("ESP", "CHL", "JPN", "NAM", "DEU", "CAN")) {
            delegates.put(state, segment.delegate(state));
            inscriptions.put(state, segment.inscribed(list, delegates.get(state), state.equals("CAN") ? "hs" : "m"));
        }
    }

    @Test
    void agreedItMovesExactlyTwoAndTheReasonSaysSo() throws Exception {
        publish(1);
        String swap = proposed("ESP", "NAM");
        awaitLetter("NAM", "speakers-swap-proposed");
        answer("NAM", swap, "acceptance").expectStatus().isOk();
        assertThat(order()).containsExactly("CAN", "NAM", "CHL", "JPN", "ESP", "DEU");
        assertThat(read("/order")).contains("place exchanged by agreement with receipt No. 4");
        awaitLetter("ESP", "speakers-swap-answered");
        publish(2);
        assertThat(news()).isEqualTo("2 moved, 0 dropped");
        answer("NAM", swap, "acceptance")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-not-open");
    }

    @Test
    void aProposalThatNobodyAnsweredInTimeMovesNobodyAndMakesRoomForAnother() throws Exception {
        String swap = proposed("ESP", "NAM");
        try (var connection = database.jdbc();
                var late = connection.prepareStatement(
                        "update speakers_swap set expires_at = proposed_at + interval '1 millisecond' where id = ?::uuid")) {
            late.setString(1, swap);
            assertThat(late.executeUpdate()).isEqualTo(1);
        }
        answer("NAM", swap, "acceptance")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-not-open")
                .jsonPath("$.rule")
                .isEqualTo("L15");
        assertThat(read("/inscriptions/" + inscriptions.get("ESP") + "/swaps")).contains("\"expired\"");
        assertThat(order()).containsExactly("CAN", "ESP", "CHL", "JPN", "NAM", "DEU");
        answer("CHL", proposed("ESP", "CHL"), "acceptance").expectStatus().isOk();
        assertThat(order()).containsExactly("CAN", "CHL", "ESP", "JPN", "NAM", "DEU");
    }

    @Test
    void aPlaceIsNotExchangedWithItself() {
        String own = inscriptions.get("ESP");
        segment.post(
                        segment.secretariat,
                        "/lists/" + list + "/swaps",
                        Map.of("one", own, "other", own, "reason", "By mistake"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-with-itself");
    }

    @Test
    void nobodyElseConsentsForADelegation() {
        String swap = proposed("ESP", "NAM");
        answer("CHL", swap, "acceptance").expectStatus().isForbidden();
        answer("ESP", swap, "acceptance").expectStatus().isForbidden();
        act(segment.secretariat, swap, "acceptance").expectStatus().isForbidden();
        answer("NAM", swap, "withdrawal").expectStatus().isForbidden();
        segment.get(
                        delegates.get("CHL").client(),
                        "/lists/" + list + "/inscriptions/" + inscriptions.get("ESP") + "/swaps")
                .expectStatus()
                .isForbidden();
        answer("NAM", swap, "refusal").expectStatus().isOk();
        assertThat(order()).containsExactly("CAN", "ESP", "CHL", "JPN", "NAM", "DEU");
        answer("ESP", proposed("ESP", "NAM"), "withdrawal").expectStatus().isOk();
    }

    @Test
    void whatCannotBeExchangedIsRefusedWithTheRule() {
        refused("ESP", "ESP", 400, "speakers.swap-with-itself");
        refused("ESP", "CAN", 409, "speakers.swap-across-bands");
        pin(Map.of("inscription", inscriptions.get("CHL"), "position", 2, "reason", "The chair's wish"))
                .expectStatus()
                .isOk();
        refused("ESP", "CHL", 409, "speakers.swap-pinned");
        proposed("ESP", "NAM");
        refused("ESP", "DEU", 409, "speakers.swap-waits");
        publish(1);
        call("CAN");
        refused("NAM", "CAN", 409, "speakers.swap-called");
    }

    @Test
    void whoIsCalledMeanwhileCanNoLongerExchange() {
        publish(1);
        String swap = proposed("NAM", "ESP");
        call("CAN");
        act("CAN", "start");
        act("CAN", "end");
        call("ESP");
        answer("ESP", swap, "acceptance")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-called");
        assertThat(order()).startsWith("CAN", "ESP", "CHL", "JPN", "NAM");
    }

    /** Four want Spain's place; Spain agrees to all at once and gets one of theirs. */
    @Test
    void ofManyAcceptancesAtOnceOneCountsAndTheOthersLapse() throws Exception {
        List<String> wanting = List.of("CHL", "JPN", "NAM", "DEU");
        List<String> swaps =
                wanting.stream().map(state -> proposed(state, "ESP")).toList();
        List<Integer> said = atOnce(
                4,
                i -> answer("ESP", swaps.get(i), "acceptance")
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(said).containsOnlyOnce(200);
        assertThat(said.stream().filter(status -> status == 409)).hasSize(3);
        var expected = new ArrayList<>(List.of("CAN", "ESP", "CHL", "JPN", "NAM", "DEU"));
        Collections.swap(expected, 1, expected.indexOf(wanting.get(said.indexOf(200))));
        assertThat(order()).isEqualTo(expected);
        segment.get(segment.secretariat, "/lists/" + list + "/swaps")
                .expectBody()
                .jsonPath("$.items[?(@.state=='lapsed')]")
                .value(List.class, lapsed -> assertThat(lapsed).hasSize(3))
                .jsonPath("$.items[?(@.state=='agreed')]")
                .value(List.class, agreed -> assertThat(agreed).hasSize(1));
    }

    @Test
    void acrossBandsOnlyTheSecretariatAndWithAReason() {
        override("ESP", "CAN", null).expectStatus().isBadRequest();
        override("ESP", "CAN", "The chair agreed with both").expectStatus().isOk();
        assertThat(order()).containsExactly("ESP", "CAN", "CHL", "JPN", "NAM", "DEU");
        override("CHL", "DEU", "A flight").expectStatus().isOk();
        assertThat(order()).containsExactly("ESP", "CAN", "DEU", "JPN", "NAM", "CHL");
        assertThat(audit.of(segment.meeting, "inscription:" + inscriptions.get("DEU"), null, 1)
                        .block()
                        .get(0)
                        .reason())
                .isEqualTo("A flight");
    }

    @Test
    void theFocalPointSeesWithWhomToExchange() {
        segment.get(
                        delegates.get("ESP").client(),
                        "/lists/" + list + "/inscriptions/" + inscriptions.get("ESP") + "/swaps")
                .expectBody()
                .jsonPath("$.partners[*].entity.code")
                .isEqualTo(List.of("CHL", "JPN", "NAM", "DEU"))
                .jsonPath("$.partners[0].position")
                .isEqualTo(3);
    }

    @Test
    void aSideThatSpeaksForAGroupNamesIt() {
        proposedByFriendsToNeighbours()
                .expectBody()
                .jsonPath("$.partners[*].group")
                .isEqualTo(List.of("Group of Neighbours"))
                .jsonPath("$.items[0].offered.group")
                .isEqualTo("Group of Friends")
                .jsonPath("$.items[0].wanted.group")
                .isEqualTo("Group of Neighbours");
        proposed("ESP", "NAM");
        segment.get(segment.secretariat, "/lists/" + list + "/swaps")
                .expectBody()
                .jsonPath("$.items[*].offered.group")
                .isEqualTo(List.of("Group of Friends"));
    }

    @Test
    void theLettersNameTheGroupOfASideThatSpeaksForOne() throws Exception {
        Map<?, ?> answer = proposedByFriendsToNeighbours()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        awaitLetter("CHL", "speakers-swap-proposed");
        LettersSent.Sent proposal = letter("CHL", "speakers-swap-proposed");
        assertThat(proposal.subject()).startsWith("Spain (on behalf of Group of Friends) proposes");
        assertThat(proposal.text())
                .contains("Spain (on behalf of Group of Friends) proposes")
                .contains("with Chile (on behalf of Group of Neighbours) in");
        String swap = String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).get(0)).get("id"));
        answer("CHL", swap, "refusal").expectStatus().isOk();
        awaitLetter("ESP", "speakers-swap-answered");
        assertThat(letter("ESP", "speakers-swap-answered").text())
                .contains("Chile (on behalf of Group of Neighbours) declined")
                .contains("with Spain (on behalf of Group of Friends) in");
    }

    private LettersSent.Sent letter(String state, String template) {
        return letters.allTo(delegates.get(state).email()).stream()
                .filter(sent -> sent.template().equals(template))
                .findFirst()
                .orElseThrow();
    }

    private ResponseSpec proposedByFriendsToNeighbours() {
        String path = "/lists/" + list + "/inscriptions/" + forGroup("ESP", "Group of Friends") + "/swaps";
        Map<String, String> neighbours = Map.of("with", forGroup("CHL", "Group of Neighbours"));
        return segment.post(delegates.get("ESP").client(), path, neighbours)
                .expectStatus()
                .isCreated();
    }

    private String forGroup(String state, String name) {
        var request = Segment.minister(delegates.get(state));
        request.put("group", Map.of("name", name, "aligned", List.of()));
        return MeetingSamples.idOf(segment.inscribe(list, delegates.get(state), request));
    }

    private void awaitLetter(String state, String template) throws InterruptedException {
        String address = delegates.get(state).email();
        for (int tries = 0; tries < 100 && !templates(address).contains(template); tries++) {
            Thread.sleep(100);
        }
        assertThat(templates(address)).containsOnlyOnce(template);
    }

    private List<String> templates(String address) {
        return letters.allTo(address).stream().map(LettersSent.Sent::template).toList();
    }

    private String proposed(String by, String with) {
        Map<?, ?> answer = propose(by, with)
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(((Map<?, ?>) ((List<?>) answer.get("items")).get(0)).get("id"));
    }

    private ResponseSpec propose(String by, String with) {
        return segment.post(
                delegates.get(by).client(),
                "/lists/" + list + "/inscriptions/" + inscriptions.get(by) + "/swaps",
                Map.of("with", inscriptions.get(with)));
    }

    private void refused(String by, String with, int status, String code) {
        propose(by, with)
                .expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    private ResponseSpec answer(String by, String swap, String answer) {
        return act(delegates.get(by).client(), swap, answer);
    }

    private ResponseSpec act(WebTestClient client, String swap, String answer) {
        return segment.post(client, "/lists/" + list + "/swaps/" + swap + "/" + answer, Map.of());
    }

    private ResponseSpec override(String one, String other, String reason) {
        var request =
                new HashMap<String, Object>(Map.of("one", inscriptions.get(one), "other", inscriptions.get(other)));
        request.put("reason", reason);
        return segment.post(segment.secretariat, "/lists/" + list + "/swaps", request);
    }

    private void call(String state) {
        act(state, "call");
    }

    private void act(String state, String act) {
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

    private List<String> order() {
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
