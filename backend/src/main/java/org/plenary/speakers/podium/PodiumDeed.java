package org.plenary.speakers.podium;

import java.time.Instant;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Seat;
import org.plenary.speakers.turn.Act;

/**
 * An act that was done at the podium.
 *
 * @param version of the podium after it
 * @param officer who did it, by name
 */
public record PodiumDeed(
        long version, Act act, InscriptionId inscription, Seat before, Seat after, String officer, Instant at) {

    /** Whether nothing has changed since what the act changed. */
    boolean stands(Floor floor) {
        return floor.inscription(inscription)
                .filter(now -> Seat.of(now).equals(after))
                .isPresent();
    }
}
