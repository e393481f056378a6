package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** The clock is stopped, goes on, gets more time; what was done is undone, one act after the other (L12, L22, L25). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PodiumClockTest extends PodiumStage {

    @Test
    void aStatementIsInterruptedAndGoesOn() {
        speaking();
        act("pause", first, 2)
                .expectBody()
                .jsonPath("$.now.state")
                .isEqualTo("speaking")
                .jsonPath("$.now.pausedAt")
                .isNotEmpty()
                .jsonPath("$.now.paused")
                .isEqualTo(0);
        problem(act("pause", first, 3), 409, "speakers.act-not-possible")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("clock stopped", "cannot be stopped"));
        act("resume", first, 3)
                .expectBody()
                .jsonPath("$.now.pausedAt")
                .doesNotExist()
                .jsonPath("$.now.paused")
                .value(Integer.class, paused -> assertThat(paused).isPositive());
        problem(act("resume", first, 4), 409, "speakers.act-not-possible");
    }

    @Test
    void extraTimeIsPartOfTheLimitOfTheTimetableAndOfTheForecastAndNobodyReadsWhy() {
        publish();
        extra(first, 60, 0)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.next[0].limit")
                .isEqualTo(240)
                .jsonPath("$.next[0].extra")
                .isEqualTo(60)
                .jsonPath("$.order[1].estimated.start")
                .value(String.class, start -> assertThat(start).endsWith("06:00Z"));
        extra(first, 60, 1).expectBody().jsonPath("$.next[0].extra").isEqualTo(120);
        segment.get(segment.secretariat, "/lists/" + list + "/order")
                .expectBody(String.class)
                .value(body -> assertThat(body).contains("07:00Z").doesNotContain("wheelchair"));
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody(String.class)
                .value(body -> assertThat(body).doesNotContain("wheelchair"));
        assertThat(audit.of(segment.meeting, "inscription:" + first, null, 1).block())
                .extracting(entry -> entry.action() + " " + entry.reason())
                .containsExactly("speakers.extra-time-given null");
        for (Integer seconds : new Integer[] {null, 0, 29, 601, Integer.MAX_VALUE}) {
            problem(extra(first, seconds, 2), 400, "speakers.extra-out-of-range");
        }
        extra(first, 600, 2).expectStatus().isOk();
        extra(first, 600, 3).expectStatus().isOk();
        problem(extra(first, 600, 4), 400, "speakers.extra-out-of-range");
    }

    @Test
    void aStatementThatWasEndedTooEarlyGoesOnWithItsStart() {
        speaking();
        String[] started = new String[1];
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.now.startedAt")
                .value(String.class, at -> started[0] = at);
        act("end", first, 2).expectStatus().isOk();
        act("reopen", first, 3)
                .expectBody()
                .jsonPath("$.now.inscription")
                .isEqualTo(first)
                .jsonPath("$.now.startedAt")
                .value(String.class, at -> assertThat(at).isEqualTo(started[0]))
                .jsonPath("$.now.paused")
                .value(Integer.class, paused -> assertThat(paused).isPositive());
        act("end", first, 4).expectStatus().isOk();
        act("call", second, 5).expectStatus().isOk();
        problem(act("reopen", first, 6), 409, "speakers.podium-busy");
    }

    @Test
    void actsAreUndoneOneAfterTheOther() {
        publish();
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.undo")
                .doesNotExist();
        problem(act("undo", first, 0), 409, "speakers.nothing-to-undo");
        callAndEnd(first, 0);
        act("call", second, 3);
        act("absent", second, 4)
                .expectBody()
                .jsonPath("$.undo.act")
                .isEqualTo("absent")
                .jsonPath("$.undo.inscription")
                .isEqualTo(second)
                .jsonPath("$.undo.entity.code")
                .isEqualTo("CHL");
        problem(act("undo", first, 5), 409, "speakers.nothing-to-undo");
        act("undo", second, 5)
                .expectBody()
                .jsonPath("$.now.state")
                .isEqualTo("called")
                .jsonPath("$.now.absences")
                .isEqualTo(0)
                .jsonPath("$.undo.act")
                .isEqualTo("call");
        act("undo", second, 6)
                .expectBody()
                .jsonPath("$.next[*].entity.code")
                .isEqualTo(List.of("CHL", "JPN"))
                .jsonPath("$.undo.inscription")
                .isEqualTo(first);
        act("undo", first, 7).expectBody().jsonPath("$.now.state").isEqualTo("speaking");
        act("undo", first, 8).expectBody().jsonPath("$.now.state").isEqualTo("called");
        act("undo", first, 9)
                .expectBody()
                .jsonPath("$.begun")
                .isEqualTo(false)
                .jsonPath("$.undo")
                .doesNotExist();
        problem(act("undo", first, 10), 409, "speakers.nothing-to-undo");
    }

    @Test
    void whatChangedSinceIsNotUndone() {
        pin(first, 1);
        publish();
        act("call", first, 0);
        act("absent", first, 1).expectStatus().isOk();
        pin(first, 1);
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.undo")
                .doesNotExist();
        problem(act("undo", first, 2), 409, "speakers.changed-since")
                .jsonPath("$.detail")
                .value(String.class, detail -> assertThat(detail).contains("absence"));
    }

    @Test
    void theSecondOfficerIsToldWhatWasDoneByWhom() {
        publish();
        act("call", first, 0).expectStatus().isOk();
        problem(act(segment.secretariat, "call", second, 0), 409, "speakers.podium-moved-on")
                .jsonPath("$.detail")
                .value(
                        String.class,
                        detail -> assertThat(detail).contains("Last act: call – Spain (", "at the podium: Spain"));
    }

    private void speaking() {
        publish();
        act("call", first, 0);
        act("start", first, 1).expectStatus().isOk();
    }

    private ResponseSpec extra(String inscription, Integer seconds, int version) {
        Map<String, Object> request = new HashMap<>(request("extra-time", inscription, version));
        request.put("seconds", seconds);
        request.put("reason", "The wheelchair needs a while");
        return segment.post(officer, "/lists/" + list + "/podium", request);
    }
}
