package org.plenary.speakers.podium;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityDirectory;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.turn.Act;
import org.plenary.speakers.turn.Turn;

/**
 * One act of the presiding officer, on the podium as the officer saw it.
 *
 * @param version of the podium that the officer saw; on any other the act fails and says what changed (L22)
 * @param device from which it is done; needed while one presides
 * @param more the extra time that is given; for that act only
 */
public record PodiumAct(
        Act act,
        InscriptionId inscription,
        long version,
        @Nullable UUID device,
        @Nullable Duration more) implements OneAct<InscriptionId> {

    /** An act from no device in particular. */
    public PodiumAct(Act act, InscriptionId inscription, long version) {
        this(act, inscription, version, null, null);
    }

    /**
     * The inscription after the act.
     *
     * @param by the officer; the reason is needed when another speaker than the next is called (X3)
     */
    Inscription on(Scene scene, Moment moment, By by) {
        Floor floor = scene.floor();
        Inscription before = floor.require(inscription);
        return act == Act.UNDO
                ? before.restored(undone(scene).before())
                : before.turned(turned(floor, before.turn(), moment, by));
    }

    private Turn turned(Floor floor, Turn turn, Moment moment, By by) {
        Instant now = moment.now();
        return switch (act) {
            case CALL -> {
                requireFree(floor, moment.known());
                requireNext(floor, moment.known(), by);
                yield turn.called(now);
            }
            case REOPEN -> {
                requireFree(floor, moment.known());
                yield turn.reopened(now);
            }
            case ABSENT -> turn.absent(moment.place(), isFinal(floor, now));
            default -> after(turn, now);
        };
    }

    /**
     * Whether no other call can come after an absence (L17): the segment has ended and nobody else is left to be heard. Not by the
     * segment's end alone, since a list that runs late is heard to its end (L13). Who is not called again all the same has not
     * delivered once the day is over, like everybody who waits then.
     */
    private boolean isFinal(Floor floor, Instant now) {
        return floor.timing().beyond(now) && !floor.othersLeft(inscription);
    }

    @Override
    public InscriptionId subject() {
        return inscription;
    }

    @Override
    public String field() {
        return "inscription";
    }

    @Override
    public String event() {
        return switch (act) {
            case CALL -> "speaker-called";
            case TAKE_BACK -> "call-taken-back";
            case START -> "statement-started";
            case PAUSE -> "statement-paused";
            case RESUME -> "statement-resumed";
            case END -> "statement-ended";
            case REOPEN -> "statement-reopened";
            case EXTRA_TIME -> "extra-time-given";
            case ABSENT -> "speaker-absent";
            case UNDO -> "act-undone";
        };
    }

    private void requireFree(Floor floor, EntityDirectory known) {
        floor.atPodium().filter(other -> !other.id().equals(inscription)).ifPresent(other -> {
            throw OneAct.busy(other.entity(), known);
        });
    }

    private void requireNext(Floor floor, EntityDirectory known, By by) {
        if (floor.published() == null) {
            throw Problem.of("speakers.publish-first", 409).rule("L21");
        }
        if (floor.published().slotOf(inscription).isEmpty()) {
            throw Problem.of("speakers.not-on-published-list", 409).rule("L21").field("inscription");
        }
        @Nullable
        InscriptionId next = floor.running().next().map(Entry::inscription).orElse(null);
        if (next != null && !next.equals(inscription)) {
            requireReason(by, floor.require(next).entity(), known);
        }
    }
}
