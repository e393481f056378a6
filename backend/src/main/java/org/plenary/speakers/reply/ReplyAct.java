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
import org.plenary.speakers.podium.Moment;
import org.plenary.speakers.podium.OneAct;
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
        @Nullable Duration more) implements OneAct<ReplyId> {

    /**
     * The reply after the act.
     *
     * @param by the officer; the reason is needed when another is called than the next, or before the day's speakers (X3)
     */
    Reply on(ReplyScene stand, Moment moment, By by) {
        Reply before = stand.queue().require(reply);
        Turn turn = act == Act.UNDO ? undone(stand).before() : turned(stand, before, moment, by);
        if (act.givesFloor() && turn.state().atPodium()) {
            requireFree(stand, moment.known());
        }
        return before.turned(turn);
    }

    private Turn turned(ReplyScene stand, Reply before, Moment moment, By by) {
        Turn turn = before.turn();
        return switch (act) {
            case CALL -> {
                requireFree(stand, moment.known());
                requireNext(stand.queue(), moment.known(), by);
                requireEndOfDay(stand, before, moment.now(), by);
                yield turn.called(moment.now());
            }
            case REOPEN -> turn.reopened(moment.now());
            case ABSENT -> turn.absent(moment.place(), turn.absences() > 0);
            default -> after(turn, moment.now());
        };
    }

    @Override
    public ReplyId subject() {
        return reply;
    }

    @Override
    public String field() {
        return "reply";
    }

    @Override
    public String event() {
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

    /** One floor: neither a statement of the list nor another reply is called or speaking. */
    private void requireFree(ReplyScene stand, EntityDirectory known) {
        stand.scene().atPodium().ifPresent(other -> {
            throw OneAct.busy(other, known);
        });
        stand.queue().atPodium().filter(other -> !other.id().equals(reply)).ifPresent(other -> {
            throw OneAct.busy(other.entity(), known);
        });
    }

    private void requireNext(ReplyQueue queue, EntityDirectory known, By by) {
        queue.waiting().stream()
                .findFirst()
                .filter(next -> !next.id().equals(reply))
                .ifPresent(next -> requireReason(by, next.entity(), known));
    }

    /** L20: the queue comes at the end of the day; before the list's last speaker of that day only with a reason. */
    private static void requireEndOfDay(ReplyScene stand, Reply called, Instant now, By by) {
        long before = speakersBefore(stand.scene().floor(), called.day(), now);
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
}
