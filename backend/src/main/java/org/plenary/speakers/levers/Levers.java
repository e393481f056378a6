package org.plenary.speakers.levers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.times.TimeLimits;

/**
 * What would make everybody fit (L13), each by itself and none applied.
 *
 * @param beyond who does not fit, in the order of the list; the levers are of no matter while it is empty
 * @param shorter other limits, first for all, then for one class alone; empty where none is enough
 * @param closing null where not even the first statement fits
 */
public record Levers(
        int of,
        List<Programme.Waiting> beyond,
        List<Shorter> shorter,
        Earlier earlier,
        @Nullable Closing closing,
        Rooms rooms) {

    public Levers {
        beyond = List.copyOf(beyond);
        shorter = List.copyOf(shorter);
    }

    /**
     * The largest limits, in tenths of a minute, at which all fit.
     *
     * @param who whose limit is shorter: all, national, group, observer or civil-society
     */
    public record Shorter(String who, TimeLimits limits) {}

    /**
     * An earlier start inside the session.
     *
     * @param needed how much earlier
     * @param free how much earlier the session has begun
     * @param window the segment that would do; null where the session does not reach so far back
     */
    public record Earlier(
            Duration needed, Duration free, @Nullable TimeWindow window) {}

    /**
     * An inscription that had closed earlier.
     *
     * @param at the instant at which it would have closed
     * @param fits how many had inscribed until then; all of them fit
     * @param later who came since
     */
    public record Closing(Instant at, int fits, List<Programme.Waiting> later) {}

    /**
     * The rest of the list in a second room, at the same time and for as long.
     *
     * @param first how many fit in the first room, from the top of the list
     * @param second how many of the rest fit in the second
     * @param beyond how many fit in neither
     */
    public record Rooms(int first, int second, int beyond) {}
}
