package org.plenary.speakers.turn;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The interruptions of a statement: they do not count as speaking time (L12).
 *
 * @param since when the present interruption began; null while the clock runs
 * @param ended how long all interruptions lasted that are over
 */
public record Pauses(@Nullable Instant since, Duration ended) {

    static final Pauses NONE = new Pauses(null, Duration.ZERO);

    boolean running() {
        return since != null;
    }

    Pauses begun(Instant at) {
        return new Pauses(at, ended);
    }

    Pauses over(Instant at) {
        return new Pauses(null, until(at));
    }

    /** With another interruption, which nobody had called one: from the end of a statement until it goes on. */
    Pauses and(Instant from, Instant to) {
        return new Pauses(since, ended.plus(between(from, to)));
    }

    /** How long all interruptions have lasted by that instant. */
    public Duration until(Instant now) {
        return since == null ? ended : ended.plus(between(since, now));
    }

    private static Duration between(Instant from, Instant to) {
        return to.isAfter(from) ? Duration.between(from, to) : Duration.ZERO;
    }
}
