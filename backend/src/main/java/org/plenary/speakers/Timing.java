package org.plenary.speakers;

import java.time.Duration;
import org.plenary.kernel.TimeWindow;

/**
 * The time of one list: the segment in which it is heard, the limits of statements (L12) and what passes between two of them
 * (L13).
 */
public record Timing(TimeWindow segment, TimeLimits limits, Duration changeover) {

    /** Whether all of the segment lies in the session; a session that moves leaves a segment of its own behind. */
    boolean within(TimeWindow session) {
        return !segment.start().isBefore(session.start()) && !segment.end().isAfter(session.end());
    }

    Duration limitOf(Entry entry) {
        return entry.group() == null ? limits.of(entry.precedence().entityClass()) : limits.group();
    }
}
