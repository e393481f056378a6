package org.plenary.speakers;

import java.time.Duration;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;

/**
 * The time of one list: the segment in which it is heard, the limits of statements (L12) and what passes between two of them
 * (L13), up to half an hour.
 */
public record Timing(TimeWindow segment, TimeLimits limits, Duration changeover) {

    private static final Duration LONGEST_CHANGEOVER = Duration.ofMinutes(30);

    public Timing {
        if (changeover.isNegative() || changeover.compareTo(LONGEST_CHANGEOVER) > 0) {
            throw Problem.of("speakers.changeover-out-of-range", 400)
                    .rule("L13")
                    .field("changeover");
        }
    }

    Duration limitOf(Entry entry) {
        return limits.of(entry.precedence().entityClass());
    }
}
