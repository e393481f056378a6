package org.plenary.speakers;

import java.time.Duration;
import org.plenary.kernel.TimeWindow;

/**
 * The time of one list: the segment in which it is heard, the limits of statements (L12) and what passes between two of them
 * (L13).
 */
public record Timing(TimeWindow segment, TimeLimits limits, Duration changeover) {

    Duration limitOf(Entry entry) {
        return limits.of(entry.precedence().entityClass());
    }
}
