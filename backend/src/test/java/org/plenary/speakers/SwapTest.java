package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** Two focal points agree and their delegations exchange places; nobody else moves (L15). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class SwapTest extends SwapStage {

    @Test
    void agreedItMovesExactlyTwoAndTheReasonSaysSo() throws Exception {
        publish(1);
        String swap = proposed("ESP", "NAM");
        awaitLetter("NAM", "speakers-swap-proposed");
        answer("NAM", swap, "acceptance").expectStatus().isOk();
        assertThat(order()).containsExactly("CAN", "NAM", "CHL", "JPN", "ESP", "DEU");
        assertThat(read("/order"))
                .contains("place exchanged with receipt No. 4;", "3 of equal standing are ahead of it")
                .doesNotContain("received earlier", "by agreement");
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

    /** A published pin keeps its number when a gap closes before it (L16): where it once stood is free for others. */
    @Test
    void thePositionThatAPinnedSpeakerHasLeftCanBeGivenAgain() {
        pin(Map.of("inscription", inscriptions.get("DEU"), "position", 3, "reason", "The chair's wish"))
                .expectStatus()
                .isOk();
        publish(1);
        segment.post(
                        delegates.get("ESP").client(),
                        "/lists/" + list + "/inscriptions/" + inscriptions.get("ESP") + "/withdrawal",
                        Map.of())
                .expectStatus()
                .isOk();
        assertThat(order()).containsExactly("CAN", "DEU", "CHL", "JPN", "NAM");
        override("CHL", "CAN", "The chair agreed with both").expectStatus().isOk();
        assertThat(order()).containsExactly("CHL", "DEU", "CAN", "JPN", "NAM");
        pin(Map.of("inscription", inscriptions.get("NAM"), "position", 2, "reason", "The chair's wish"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.pin-taken");
    }

    @Test
    void theFocalPointSeesWithWhomToExchange() {
        segment.get(
                        delegates.get("ESP").client(),
                        "/lists/" + list + "/inscriptions/" + inscriptions.get("ESP") + "/swaps")
                .expectBody()
                .jsonPath("$.partners[*].entity.code")
                .isEqualTo(List.of("CHL", "DEU", "JPN", "NAM"))
                .jsonPath("$.partners[0].position")
                .doesNotExist();
    }
}
