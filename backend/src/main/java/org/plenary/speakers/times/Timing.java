package org.plenary.speakers.times;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entry;

/**
 * The time of one list: the segment in which it is heard, the limits of statements (L12) and what passes between two of them
 * (L13).
 *
 * @param extra time beyond the limit, of those who have any
 */
public record Timing(TimeWindow segment, TimeLimits limits, Duration changeover, Map<InscriptionId, Duration> extra) {

    public Timing {
        extra = Map.copyOf(extra);
    }

    /** Without extra time for anybody. */
    public Timing(TimeWindow segment, TimeLimits limits, Duration changeover) {
        this(segment, limits, changeover, Map.of());
    }

    public Timing with(Map<InscriptionId, Duration> extraTime) {
        return new Timing(segment, limits, changeover, extraTime);
    }

    /** Whether all of the segment lies in the session; a session that moves leaves a segment of its own behind. */
    public boolean within(TimeWindow session) {
        return !segment.start().isBefore(session.start()) && !segment.end().isAfter(session.end());
    }

    /** Whether what would begin then is heard in this segment no more: nobody knows when it is, and it may be in the night (L13). */
    public boolean beyond(Instant start) {
        return !start.isBefore(segment.end());
    }

    /** How long that statement may last. */
    public Duration limitOf(Entry entry) {
        Duration limit = entry.group() == null ? limits.of(entry.precedence().entityClass()) : limits.group();
        return limit.plus(extra.getOrDefault(entry.inscription(), Duration.ZERO));
    }
}
