package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.testing.AtOnce.atOnce;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Whoever saves is told that the speaker is needed elsewhere at that time, and nobody learns what others have to do (C7). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OverlapTest extends PublicationStage {

    Delegate spain;
    Delegate chile;
    String beside;

    @BeforeEach
    void twoListsAtTheSameTime() {
        spain = segment.delegate("ESP");
        chile = segment.delegate("CHL");
        beside = segment.list(segment.besideTerms());
    }

    @Test
    void onInscribing() {
        inscribe(list, spain, "Élodie Quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps")
                .isEmpty();
        inscribe(beside, spain, "élodie quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps.length()")
                .isEqualTo(1)
                .jsonPath("$.overlaps[0].kind")
                .isEqualTo("statement")
                .jsonPath("$.overlaps[0].list")
                .isEqualTo(list)
                .jsonPath("$.overlaps[0].receipt")
                .isEqualTo(1)
                .jsonPath("$.overlaps[0].title.en")
                .isNotEmpty()
                .jsonPath("$.overlaps[0].start")
                .value(String.class, start -> assertThat(start).contains(":00:00Z"));
        segment.get(spain.client(), "/delegations/" + spain.delegation() + "/inscriptions")
                .expectBody()
                .jsonPath("$.items[*].overlaps[0].list")
                .value(
                        List.class,
                        lists -> assertThat(lists).map(String::valueOf).containsExactlyInAnyOrder(list, beside));
    }

    @Test
    void ofARegisteredPersonUnderAnotherName() {
        String person = segment.registered(spain, Map.of());
        for (String at : List.of(list, beside)) {
            var request = Segment.minister(spain);
            request.put("participant", person);
            request.put("speaker", Map.of("name", at.equals(list) ? "Lucía Ejemplo" : "L. Ejemplo"));
            segment.inscribe(at, spain, request)
                    .expectBody()
                    .jsonPath("$.overlaps.length()")
                    .isEqualTo(at.equals(list) ? 0 : 1);
        }
    }

    @Test
    void nobodyIsToldWhatThePeopleOfAnotherDelegationDo() {
        inscribe(list, spain, "Élodie Quartier", "m");
        inscribe(beside, chile, "Élodie Quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps")
                .isEmpty();
    }

    @Test
    void onAnotherSpeakerOrAnotherLevel() {
        inscribe(list, chile, "Somebody Else", "m");
        String late = MeetingSamples.idOf(inscribe(list, spain, "Élodie Quartier", "m"));
        String early = MeetingSamples.idOf(inscribe(beside, spain, "María Otra", "m"));
        restate(beside, early, 1, "Élodie Quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps")
                .isEmpty();
        restate(list, late, 1, "Élodie Quartier", "hs")
                .expectBody()
                .jsonPath("$.overlaps[0].list")
                .isEqualTo(beside);
        restate(list, late, 2, "María Otra", "hs")
                .expectBody()
                .jsonPath("$.overlaps")
                .isEmpty();
        restate(beside, early, 2, "María Otra", "m")
                .expectBody()
                .jsonPath("$.overlaps[0].receipt")
                .isEqualTo(2);
    }

    @Test
    void onPublicationTheOfficerReadsOfAllAndTheMeetingOfNobody() {
        String here = MeetingSamples.idOf(inscribe(list, spain, "Élodie Quartier", "m"));
        inscribe(list, chile, "Somebody Else", "m");
        inscribe(beside, spain, "Élodie Quartier", "m");
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody()
                .jsonPath("$.overlaps[*].inscription")
                .isEqualTo(List.of(here))
                .jsonPath("$.overlaps[0].list")
                .isEqualTo(beside);
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.overlaps[*].inscription")
                .isEqualTo(List.of(here));
        for (String revision : List.of("latest", "1")) {
            segment.get(spain.client(), "/lists/" + list + "/publications/" + revision)
                    .expectBody()
                    .jsonPath("$.overlaps")
                    .isEmpty();
        }
    }

    @Test
    void whoModeratesASessionAtThatTime() {
        var samples = new MeetingSamples(signedIn);
        String day = LocalDate.now(ZoneId.of("Europe/Berlin")).plusDays(2).toString();
        var session = MeetingSamples.session(samples.room(segment.meeting, "Humboldt"), day + "T09:01", day + "T09:30");
        session.put("moderator", "H.E. Ms. Élodie Quartier");
        samples.post(segment.path("/sessions"), session).expectStatus().isCreated();
        inscribe(list, spain, "Élodie Quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps.length()")
                .isEqualTo(1)
                .jsonPath("$.overlaps[0].kind")
                .isEqualTo("moderation")
                .jsonPath("$.overlaps[0].receipt")
                .doesNotExist();
    }

    /** All ask at the same moment and are answered from few readings: who got the same place on both lists, and nobody else. */
    @Test
    void inTheRushOfTheOpening() throws Exception {
        List<Delegate> delegates = Stream.of("JPN", "NAM", "DEU", "CAN", "URY", "ZAF", "NOR", "ROU", "USA", "ARE")
                .map(segment::delegate)
                .toList();
        List<String> here = delegates.stream()
                .map(delegate -> MeetingSamples.idOf(inscribe(list, delegate, "Élodie Quartier", "m")))
                .toList();
        List<Integer> places = atOnce(delegates.size(), i -> {
            Map<?, ?> answer = inscribe(beside, delegates.get(i), "Élodie Quartier", "m")
                    .expectBody(Map.class)
                    .returnResult()
                    .getResponseBody();
            boolean samePlace = answer.get("receipt").equals(i + 1);
            assertThat(told(answer)).isEqualTo(samePlace ? List.of(answer.get("id")) : List.of());
            return (Integer) answer.get("receipt");
        });
        for (int place = 1; place <= delegates.size(); place++) {
            segment.pin(
                            list,
                            Map.of(
                                    "inscription",
                                    here.get(places.indexOf(place)),
                                    "position",
                                    place,
                                    "reason",
                                    "As on the list beside"))
                    .expectStatus()
                    .isOk();
        }
        List<Integer> told = atOnce(delegates.size(), i -> overlaps(delegates.get(i)));
        assertThat(told).as("how often each is told").containsOnly(2).hasSize(10);
    }

    private int overlaps(Delegate delegate) {
        Map<?, ?> own = segment.get(delegate.client(), "/delegations/" + delegate.delegation() + "/inscriptions")
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        return ((List<?>) own.get("items"))
                .stream().mapToInt(item -> told((Map<?, ?>) item).size()).sum();
    }

    @Test
    void aWithdrawnStatementNeedsNobody() {
        String here = MeetingSamples.idOf(inscribe(list, spain, "Élodie Quartier", "m"));
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + here + "/withdrawal", Map.of())
                .expectStatus()
                .isOk();
        inscribe(beside, spain, "Élodie Quartier", "m")
                .expectBody()
                .jsonPath("$.overlaps")
                .isEmpty();
    }

    /** Spain speaks beside at 09:05, Chile at 09:00: the exchange suits neither, and each is told of its own. */
    @Test
    void onProposingAndOnAcceptingAnExchange() {
        String offered = MeetingSamples.idOf(inscribe(list, spain, "Élodie Quartier", "m"));
        String wanted = MeetingSamples.idOf(inscribe(list, chile, "Somebody Else", "m"));
        inscribe(beside, chile, "Somebody Else", "m");
        inscribe(beside, spain, "Élodie Quartier", "m");
        swaps(spain, offered)
                .jsonPath("$.partners[0].overlaps[0].receipt")
                .isEqualTo(2)
                .jsonPath("$.partners[0].overlaps[0].inscription")
                .isEqualTo(offered);
        Map<?, ?> answer = segment.post(
                        spain.client(),
                        "/lists/" + list + "/inscriptions/" + offered + "/swaps",
                        Map.of("with", wanted))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        Map<?, ?> proposal = (Map<?, ?>) ((List<?>) answer.get("items")).get(0);
        assertThat(told(proposal)).containsExactly(offered);
        swaps(chile, wanted).jsonPath("$.items[0].overlaps[*].inscription").isEqualTo(List.of(wanted));
        segment.get(segment.secretariat, "/lists/" + list + "/swaps")
                .expectBody()
                .jsonPath("$.items[0].overlaps[*].inscription")
                .isEqualTo(List.of(offered, wanted));
        segment.post(chile.client(), "/lists/" + list + "/swaps/" + proposal.get("id") + "/acceptance", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].state")
                .isEqualTo("agreed")
                .jsonPath("$.items[0].overlaps[*].inscription")
                .isEqualTo(List.of(wanted));
        swaps(spain, offered).jsonPath("$.items[0].overlaps[*].inscription").isEqualTo(List.of(offered));
    }

    private BodyContentSpec swaps(Delegate delegate, String inscription) {
        return segment.get(delegate.client(), "/lists/" + list + "/inscriptions/" + inscription + "/swaps")
                .expectBody();
    }

    private static List<String> told(Map<?, ?> proposal) {
        return ((List<?>) proposal.get("overlaps"))
                .stream()
                        .map(overlap -> String.valueOf(((Map<?, ?>) overlap).get("inscription")))
                        .toList();
    }

    private ResponseSpec inscribe(String at, Delegate delegate, String name, String level) {
        return segment.inscribe(at, delegate, by(delegate, name, level))
                .expectStatus()
                .isCreated();
    }

    private ResponseSpec restate(String at, String inscription, int version, String name, String level) {
        return segment.put(
                        spain.client(),
                        "/lists/" + at + "/inscriptions/" + inscription,
                        version,
                        by(spain, name, level))
                .expectStatus()
                .isOk();
    }

    private static Map<String, Object> by(Delegate delegate, String name, String level) {
        var request = Segment.statement(delegate, level);
        request.put("speaker", Map.of("honorific", "H.E. Ms.", "name", name));
        return request;
    }
}
