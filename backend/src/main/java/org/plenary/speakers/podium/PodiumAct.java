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
        @Nullable Duration more) {

    /**
     * When an act is done, and what it may need.
     *
     * @param place drawn from the list, for a speaker who is absent (L17)
     * @param known entities, by whose names a refusal tells who is at the podium or next
     */
    record Moment(Instant now, long place, EntityDirectory known) {}

    private static final Duration LEAST = Duration.ofSeconds(30);
    private static final Duration MOST = Duration.ofMinutes(10);

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
            case TAKE_BACK -> turn.takenBack();
            case START -> turn.started(now);
            case PAUSE -> turn.paused(now);
            case RESUME -> turn.resumed(now);
            case END -> turn.ended(now);
            case REOPEN -> {
                requireFree(floor, moment.known());
                yield turn.reopened(now);
            }
            case EXTRA_TIME -> turn.extended(extra());
            case ABSENT ->
                turn.absent(
                        moment.place(), !now.isBefore(floor.timing().segment().end()));
            case UNDO -> throw new IllegalStateException("an undo restores");
        };
    }

    /** What the act is called once it is done. */
    String event() {
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

    /** The act that an undo takes back: the last one, and of the speaker whom the officer names. */
    PodiumDeed undone(Scene scene) {
        PodiumDeed last = scene.last();
        if (last == null || !last.inscription().equals(inscription)) {
            throw Problem.of("speakers.nothing-to-undo", 409).rule("L22").field("inscription");
        }
        return scene.undo()
                .orElseThrow(() -> Problem.of("speakers.changed-since", 409)
                        .rule("L22")
                        .field("inscription")
                        .with("act", last.act().word()));
    }

    private Duration extra() {
        if (more == null || more.compareTo(LEAST) < 0 || more.compareTo(MOST) > 0) {
            throw Turn.extraOutOfRange();
        }
        return more;
    }

    private void requireFree(Floor floor, EntityDirectory known) {
        floor.atPodium().filter(other -> !other.id().equals(inscription)).ifPresent(other -> {
            throw Problem.of("speakers.podium-busy", 409)
                    .rule("L25")
                    .with("now", known.require(other.entity()).name());
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
        if (next != null && !next.equals(inscription) && by.reason() == null) {
            throw Problem.of("speakers.out-of-turn", 409)
                    .rule("X3")
                    .field("reason")
                    .with("next", known.require(floor.require(next).entity()).name());
        }
    }
}
