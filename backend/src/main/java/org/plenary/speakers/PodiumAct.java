package org.plenary.speakers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityDirectory;

/**
 * One act of the presiding officer, on the podium as the officer saw it.
 *
 * @param version of the podium that the officer saw; on any other the act fails and says what changed (L22)
 */
public record PodiumAct(Act act, InscriptionId inscription, long version) {

    /**
     * The inscription after the act.
     *
     * @param place drawn from the list, for a speaker who is absent (L17)
     * @param known entities, by whose names a refusal tells who is at the podium or next
     * @param by the officer; the reason is needed when another speaker than the next is called (X3)
     */
    Inscription on(Floor floor, Instant now, long place, EntityDirectory known, By by) {
        Inscription before = floor.require(inscription);
        Turn turn = before.turn();
        return before.turned(
                switch (act) {
                    case CALL -> {
                        requireFree(floor, known);
                        requireNext(floor, known, by);
                        yield turn.called(now);
                    }
                    case TAKE_BACK -> turn.takenBack();
                    case START -> turn.started(now);
                    case END -> turn.ended(now);
                    case ABSENT ->
                        turn.absent(
                                place, !now.isBefore(floor.timing().segment().end()));
                });
    }

    /** What the act is called once it is done. */
    String event() {
        return switch (act) {
            case CALL -> "speaker-called";
            case TAKE_BACK -> "call-taken-back";
            case START -> "statement-started";
            case END -> "statement-ended";
            case ABSENT -> "speaker-absent";
        };
    }

    private void requireFree(Floor floor, EntityDirectory known) {
        floor.atPodium().filter(other -> !other.id().equals(inscription)).ifPresent(other -> {
            throw Problem.of("speakers.podium-busy", 409)
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
