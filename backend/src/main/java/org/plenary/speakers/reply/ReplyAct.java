package org.plenary.speakers.reply;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ReplyId;
import org.plenary.network.EntityDirectory;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.Turn;

/**
 * One act of the presiding officer with a reply, on the queue as the officer saw it.
 *
 * @param version of the queue that the officer saw (L22)
 * @param device from which it is done; needed while one presides
 * @param more the extra time that is given; for that act only
 */
public record ReplyAct(
        Act act,
        ReplyId reply,
        long version,
        @Nullable UUID device,
        @Nullable Duration more) {

    /**
     * On what an act is done.
     *
     * @param floor of the list beside which the queue stands
     * @param place drawn from the queue, for a speaker who is absent (L17)
     */
    record Moment(Instant now, long place, Floor floor, ReplyQueue queue, EntityDirectory known) {}

    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(10);

    /**
     * The reply after the act.
     *
     * @param by the officer; the reason is needed when another is called than the next, or before the day's speakers (X3)
     */
    Reply on(Moment moment, By by) {
        Reply before = moment.queue().require(reply);
        Turn turn = act == Act.UNDO ? undone(moment.queue()).before() : turned(moment, before, by);
        if (act.givesFloor() && turn.state().atPodium()) {
            requireFree(moment);
        }
        return before.turned(turn);
    }

    private Turn turned(Moment moment, Reply before, By by) {
        Turn turn = before.turn();
        Instant now = moment.now();
        return switch (act) {
            case CALL -> {
                requireFree(moment);
                requireNext(moment, by);
                requireEndOfDay(moment, before, by);
                yield turn.called(now);
            }
            case TAKE_BACK -> turn.takenBack();
            case START -> turn.started(now);
            case PAUSE -> turn.paused(now);
            case RESUME -> turn.resumed(now);
            case END -> turn.ended(now);
            case REOPEN -> turn.reopened(now);
            case EXTRA_TIME -> turn.extended(extra());
            case ABSENT -> turn.absent(moment.place(), turn.absences() > 0);
            case UNDO -> throw new IllegalStateException("an undo restores");
        };
    }

    /** What the act is called once it is done. */
    String event() {
        return switch (act) {
            case CALL -> "reply-called";
            case TAKE_BACK -> "reply-call-taken-back";
            case START -> "reply-started";
            case PAUSE -> "reply-paused";
            case RESUME -> "reply-resumed";
            case END -> "reply-ended";
            case REOPEN -> "reply-reopened";
            case EXTRA_TIME -> "reply-extra-time-given";
            case ABSENT -> "reply-absent";
            case UNDO -> "reply-act-undone";
        };
    }

    /** The act that an undo takes back: the last one, and of the reply that the officer names. */
    ReplyDeed undone(ReplyQueue queue) {
        ReplyDeed last = queue.last();
        if (last == null || !last.reply().equals(reply)) {
            throw Problem.of("speakers.nothing-to-undo", 409).rule("L22").field("reply");
        }
        return queue.undo()
                .orElseThrow(() -> Problem.of("speakers.changed-since", 409)
                        .rule("L22")
                        .field("reply")
                        .with("act", last.act().word()));
    }

    private Duration extra() {
        if (more == null || more.compareTo(LEAST) < 0 || more.compareTo(MOST) > 0) {
            throw Turn.extraOutOfRange();
        }
        return more;
    }

    /** One floor: neither a statement of the list nor another reply is called or speaking. */
    private void requireFree(Moment moment) {
        moment.floor().atPodium().ifPresent(other -> {
            throw busy(moment.known().require(other.entity()).name());
        });
        moment.queue().atPodium().filter(other -> !other.id().equals(reply)).ifPresent(other -> {
            throw busy(moment.known().require(other.entity()).name());
        });
    }

    private void requireNext(Moment moment, By by) {
        moment.queue().waiting().stream()
                .findFirst()
                .filter(next -> !next.id().equals(reply) && by.reason() == null)
                .ifPresent(next -> {
                    throw Problem.of("speakers.out-of-turn", 409)
                            .rule("X3")
                            .field("reason")
                            .with("next", moment.known().require(next.entity()).name());
                });
    }

    /** L20: the queue comes at the end of the day; before the list's last speaker of that day only with a reason. */
    private static void requireEndOfDay(Moment moment, Reply called, By by) {
        long before = speakersBefore(moment.floor(), called.day(), moment.now());
        if (before > 0 && by.reason() == null) {
            throw Problem.of("speakers.replies-at-end-of-day", 409)
                    .rule("L20")
                    .field("reason")
                    .with("count", before);
        }
    }

    /** How many statements of the list are still expected on that day. */
    static long speakersBefore(Floor floor, LocalDate day, Instant now) {
        SittingDays days = SittingDays.of(floor.timing().segment(), floor.list().zone());
        return floor.forecast(now).expectations().stream()
                .filter(expected -> !days.of(expected.estimated().start()).isAfter(day))
                .count();
    }

    private static Problem busy(Object now) {
        return Problem.of("speakers.podium-busy", 409).rule("L25").with("now", now);
    }
}
