package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Exchanges of groups, and proposals that come to nothing (L11, L15). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, LettersSent.class})
class SwapSidesTest extends SwapStage {

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

    /** A delegation reads both places as published, or none; an officer reads the working list (L21). */
    @Test
    void bothPlacesAreOfOneList() {
        String swaps = "/lists/" + list + "/inscriptions/" + inscriptions.get("ESP") + "/swaps";
        proposed("ESP", "NAM");
        places("ESP")
                .jsonPath("$.revision")
                .doesNotExist()
                .jsonPath("$.items[0].earlier")
                .isEqualTo(false)
                .jsonPath("$.partners[*].entity.code")
                .isEqualTo(List.of("CHL", "DEU", "JPN", "NAM"))
                .jsonPath("$.partners[0].position")
                .doesNotExist();
        places("NAM").jsonPath("$.items[0].earlier").isEqualTo(true);
        segment.get(segment.secretariat, swaps)
                .expectBody()
                .jsonPath("$.items[0].wanted.position")
                .isEqualTo(5)
                .jsonPath("$.items[0].earlier")
                .doesNotExist();
        publish(1);
        places("ESP", 2, 5).jsonPath("$.changing").isEqualTo(false);
        pin(Map.of("inscription", inscriptions.get("DEU"), "position", 1, "reason", "A trial"))
                .expectStatus()
                .isOk();
        places("ESP", 2, 5)
                .jsonPath("$.items[0].wanted.estimated")
                .isNotEmpty()
                .jsonPath("$.items[0].earlier")
                .isEqualTo(false)
                .jsonPath("$.revision")
                .isEqualTo(1)
                .jsonPath("$.changing")
                .isEqualTo(true);
        segment.get(segment.secretariat, swaps)
                .expectBody()
                .jsonPath("$.items[0].offered.position")
                .isEqualTo(3);
        answer("ESP", id(swaps), "withdrawal").expectStatus().isOk();
        propose("ESP", "DEU")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-pinned")
                .jsonPath("$.receipt")
                .doesNotExist();
    }

    /** What that delegation reads of the proposal: both places, or none. */
    private WebTestClient.BodyContentSpec places(String reader, Integer... places) {
        return segment.get(
                        delegates.get(reader).client(),
                        "/lists/" + list + "/inscriptions/" + inscriptions.get(reader) + "/swaps")
                .expectBody()
                .jsonPath("$.items[0]['offered','wanted'].position")
                .isEqualTo(List.of(places));
    }

    private String id(String swaps) {
        Map<?, ?> read = segment.get(delegates.get("ESP").client(), swaps)
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return String.valueOf(((Map<?, ?>) ((List<?>) read.get("items")).get(0)).get("id"));
    }

    /** Of a place after the segment's end nobody is told a time, by neither side (L13). */
    @Test
    void noTimeIsToldForAPlaceBeyondTheEndOfTheSegment() {
        String swaps = "/inscriptions/" + inscriptions.get("ESP") + "/swaps";
        assertThat(read(swaps)).contains("\"beyond\":false").doesNotContain("\"beyond\":true");
        var terms = segment.terms();
        String start = String.valueOf(((Map<?, ?>) terms.get("window")).get("start"));
        terms.put("window", Map.of("start", start, "end", start.replace("T09:00", "T09:08")));
        segment.put(segment.secretariat, "/lists/" + list, 1, terms)
                .expectStatus()
                .isOk();
        publish(1);
        proposed("ESP", "NAM");
        segment.get(delegates.get("ESP").client(), "/lists/" + list + swaps)
                .expectBody()
                .jsonPath("$.items[0].offered.beyond")
                .isEqualTo(false)
                .jsonPath("$.items[0].wanted.beyond")
                .isEqualTo(true)
                .jsonPath("$.partners[2].beyond")
                .isEqualTo(true);
    }

    @Test
    void whoProposesTheOppositeIsToldOfTheProposalThatWaitsAndAcceptsIt() {
        String swap = proposed("ESP", "NAM");
        propose("NAM", "ESP")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-proposed-to-you")
                .jsonPath("$.rule")
                .isEqualTo("L15")
                .jsonPath("$.field")
                .isEqualTo("with")
                .jsonPath("$.title")
                .isEqualTo("Spain has already proposed this exchange to you")
                .jsonPath("$.next")
                .value(String.class, next -> assertThat(next).contains("Accept"));
        answer("NAM", swap, "acceptance").expectStatus().isOk();
        assertThat(order()).containsExactly("CAN", "NAM", "CHL", "JPN", "ESP", "DEU");
    }

    @Test
    void ofOppositeProposalsAtTheSameMomentOneWaits() throws Exception {
        List<List<String>> each =
                List.of(List.of("ESP", "NAM"), List.of("NAM", "ESP"), List.of("CHL", "JPN"), List.of("JPN", "CHL"));
        List<Integer> said = atOnce(
                4,
                i -> propose(each.get(i).get(0), each.get(i).get(1))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(said.subList(0, 2)).containsExactlyInAnyOrder(201, 409);
        assertThat(said.subList(2, 4)).containsExactlyInAnyOrder(201, 409);
    }

    @Test
    void theSameProposalAgainIsTheOneThatWaits() {
        String swap = proposed("ESP", "NAM");
        propose("ESP", "NAM")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[*].id")
                .isEqualTo(List.of(swap));
        answer("ESP", swap, "withdrawal").expectStatus().isOk();
        propose("ESP", "NAM").expectStatus().isCreated();
    }

    @Test
    void aPlaceIsNotExchangedWithItself() {
        String own = inscriptions.get("ESP");
        segment.post(
                        segment.secretariat,
                        "/lists/" + list + "/swaps",
                        Map.of("one", own, "other", own, "oneVersion", 1, "otherVersion", 1, "reason", "By mistake"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("speakers.swap-with-itself");
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
}
