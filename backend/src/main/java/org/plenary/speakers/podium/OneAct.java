package org.plenary.speakers.podium;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityDirectory;
import org.plenary.speakers.By;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.Turn;

/**
 * One act of the presiding officer, on the podium as the officer saw it: with a statement of the list or with a reply (L20).
 * What is the same for both is decided here; who may have the floor, and what an absence costs, each decides for itself.
 *
 * @param <I> by which the one whom it concerns is known
 */
public interface OneAct<I> {

    Duration LEAST = Duration.ofSeconds(30);
    Duration MOST = Duration.ofMinutes(10);

    Act act();

    I subject();

    /** Of the podium that the officer saw; on any other the act fails and says what changed (L22). */
    long version();

    /** From which it is done; needed while one presides. */
    @Nullable
    UUID device();

    /** The extra time that is given; for that act only. */
    @Nullable
    Duration more();

    /** What the act is called once it is done. */
    String event();

    /** By which refusals name the one whom it concerns. */
    String field();

    /** The turn after an act that every speaker takes alike. */
    default Turn after(Turn turn, Instant now) {
        return switch (act()) {
            case TAKE_BACK -> turn.takenBack();
            case START -> turn.started(now);
            case PAUSE -> turn.paused(now);
            case RESUME -> turn.resumed(now);
            case END -> turn.ended(now);
            case EXTRA_TIME -> turn.extended(extra());
            case CALL, REOPEN, ABSENT, UNDO ->
                throw new IllegalStateException(act().word() + " is not the same for all");
        };
    }

    /** The act that an undo takes back: the last one, and of the speaker whom the officer names. */
    default <S> Deed<I, S> undone(Stand<I, S> stand) {
        Deed<I, S> last = stand.last();
        if (last == null || !last.subject().equals(subject())) {
            throw Problem.of("speakers.nothing-to-undo", 409).rule("L22").field(field());
        }
        return stand.undo()
                .orElseThrow(() -> Problem.of("speakers.changed-since", 409)
                        .rule("L22")
                        .field(field())
                        .with("act", last.act().word()));
    }

    /** Another than the next is called with a reason only (X3). */
    default void requireReason(By by, EntityCode next, EntityDirectory known) {
        if (by.reason() == null) {
            throw Problem.of("speakers.out-of-turn", 409)
                    .rule("X3")
                    .field("reason")
                    .with("next", known.require(next).name());
        }
    }

    private Duration extra() {
        Duration given = more();
        if (given == null || given.compareTo(LEAST) < 0 || given.compareTo(MOST) > 0) {
            throw Turn.extraOutOfRange();
        }
        return given;
    }

    /** Somebody else is called or speaking. */
    static Problem busy(EntityCode now, EntityDirectory known) {
        return Problem.of("speakers.podium-busy", 409)
                .rule("L25")
                .with("now", known.require(now).name());
    }
}
