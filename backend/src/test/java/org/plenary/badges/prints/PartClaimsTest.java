package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.PrintRunId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

/** Who may say what becomes of a part, and of its run: whoever holds it, for as long as the work lasts, and not for ever. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class PartClaimsTest extends LargeRunStage {

    @Autowired
    PrintPress press;

    @Autowired
    PressStore store;

    @Autowired
    FinishedParts finished;

    @Autowired
    Clock clock;

    /** Whoever was slow does not stop a run that another maker works on, and a stop throws away nothing that is being made. */
    @Test
    void onlyWhoHoldsAPartStopsItsRunAndTheOthersFinishTheirs() {
        String id = ordered("""
                update badges_print_part set state = 'making', claim = gen_random_uuid(), attempts = 4,
                    due_at = now() + interval '1 hour'
                where run = :run
                """);
        finished.stop(new PressStore.Claimed(meeting, PrintRunId.of(id), 1, UUID.randomUUID(), 4))
                .block();
        assertThat(run(id)).containsEntry("state", "making");

        finished.stop(holder(id, 1)).block();
        finished.keep(new FinishedParts.Finished(holder(id, 2), new byte[] {1}, List.of(), 0))
                .block();

        assertThat(run(id)).containsEntry("state", "stopped").containsEntry("made", 40);
        var third = holder(id, 3);
        samples.office()
                .post()
                .uri(path() + "/" + id + "/cancellation")
                .exchange()
                .expectStatus()
                .isOk();
        finished.keep(new FinishedParts.Finished(third, new byte[] {1}, List.of(), 0))
                .block();
        assertThat(number("select count(*) from badges_print_piece where run = :run", id)
                        .longValue())
                .as("what was given up is not kept")
                .isZero();
    }

    /** A part that kills its makers is not handed to one after the other for ever. */
    @Test
    void aPartWhoseMakersDieAgainAndAgainStopsItsRun() {
        String id = ordered("""
                update badges_print_part set state = 'making', claim = gen_random_uuid(), attempts = 4,
                    due_at = now() - interval '1 second'
                where run = :run and number = 2
                """);

        run(id, "stopped");
        assertThat(number("select attempts from badges_print_part where run = :run and number = 2", id)
                        .intValue())
                .isEqualTo(4);
        post(path() + "/" + id + "/resumption", Map.of()).expectStatus().isOk();
        assertThat(run(id, "ready")).containsEntry("made", PEOPLE);
    }

    /** A part may take longer than a claim lasts: its maker puts the end off, of its own claim only. */
    @Test
    void aMakerHoldsItsPartAsLongAsItWorks() {
        String id = ordered("""
                update badges_print_part set state = 'making', claim = gen_random_uuid(), attempts = 1,
                    due_at = now() + interval '1 hour'
                where run = :run
                """);
        var other = new PressStore.Claimed(meeting, PrintRunId.of(id), 2, UUID.randomUUID(), 1);
        store.hold(other, clock.instant()).block();
        var work = Sinks.<Void>empty();
        var ended =
                press.held(holder(id, 1), work.asMono(), Duration.ofMillis(20)).toFuture();

        String near =
                "select count(*) from badges_print_part where run = :run and due_at < now() + interval '30 minutes'";
        await().atMost(Duration.ofSeconds(30)).until(() -> number(near, id).intValue() == 1);
        assertThat(ended).isNotDone();
        work.tryEmitEmpty();
        assertThat(ended).succeedsWithin(Duration.ofSeconds(30));
        press.held(holder(id, 2), Mono.error(new IllegalStateException("drawn wrongly")), Duration.ofMillis(20))
                .as(StepVerifier::create)
                .verifyErrorMessage("drawn wrongly");
    }

    private PressStore.Claimed holder(String id, int part) {
        UUID claim = Objects.requireNonNull(
                database.sql("select claim from badges_print_part where run = :run and number = :part")
                        .bind("run", UUID.fromString(id))
                        .bind("part", part)
                        .map(row -> row.get(0, UUID.class))
                        .one()
                        .block());
        return new PressStore.Claimed(meeting, PrintRunId.of(id), part, claim, 4);
    }
}
