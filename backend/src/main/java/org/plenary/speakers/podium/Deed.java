package org.plenary.speakers.podium;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.turn.Act;

/**
 * An act that was done at the podium.
 *
 * @param version of the podium after it
 * @param subject whom it concerned
 * @param officer who did it, by name
 * @param <S> what an act can change, so that it can be restored exactly
 */
public record Deed<I, S>(long version, Act act, I subject, S before, S after, String officer, Instant at) {

    /** Whether that is how it left things: nothing has changed since. */
    public boolean left(@Nullable S now) {
        return after.equals(now);
    }
}
