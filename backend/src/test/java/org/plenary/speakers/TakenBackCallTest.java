package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.plenary.speakers.InscriptionTest.problem;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.plenary.identity.AuditTrail;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;

/** A call by mistake is undone before the statement starts; all who look on follow (L14, L22). */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class TakenBackCallTest extends PodiumStage {

    @Test
    void aCallByMistakeIsTakenBackAndTheSpeakersPageFollows() throws SQLException {
        publish();
        act("call", first, 0);
        mySlot(spain).jsonPath("$.items[0].state").isEqualTo("called");
        act("take-back", first, 1)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.now")
                .doesNotExist()
                .jsonPath("$.next[0].entity.code")
                .isEqualTo("ESP")
                .jsonPath("$.next[0].absences")
                .isEqualTo(0)
                .jsonPath("$.next[0].calledAt")
                .doesNotExist();
        mySlot(spain).jsonPath("$.items[0].state").isEqualTo("inscribed");
        assertThat(audit.of(segment.meeting, "inscription:" + first, null, 10).block())
                .extracting(AuditTrail.Written::action)
                .startsWith("speakers.call-taken-back", "speakers.speaker-called");
        assertThat(told("speakers.call-taken-back")).isEqualTo(1);
        act("call", first, 2);
        act("start", first, 3);
        problem(act("take-back", first, 4), 409, "speakers.act-not-possible")
                .jsonPath("$.detail")
                .isEqualTo("The speaker has the floor; no call can be taken back.");
        problem(act("take-back", second, 4), 409, "speakers.act-not-possible");
    }

    @Test
    void oneOfficerStartsTheStatementWhileAnotherTakesTheCallBackAndOnlyOneOfThemActs() {
        publish();
        act("call", first, 0);
        var both = List.of("start", "take-back").stream()
                .map(act -> CompletableFuture.supplyAsync(
                        () -> act(act.equals("start") ? officer : segment.secretariat, act, first, 1)
                                .returnResult(Map.class)
                                .getStatus()
                                .value()))
                .toList();
        assertThat(both.stream().map(CompletableFuture::join)).containsExactlyInAnyOrder(200, 409);
        problem(act("take-back", first, 1), 409, "speakers.podium-moved-on");
    }
}
