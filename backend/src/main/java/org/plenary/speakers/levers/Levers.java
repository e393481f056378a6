package org.plenary.speakers.levers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.times.TimeLimits;

/**
 * What would make everybody fit (L13), or more of them, each by itself and none applied.
 *
 * @param beyond who does not fit, in the order of the list; the levers are of no matter while it is empty
 * @param shorter other limits, first for all, then for one class alone; empty where none is enough
 * @param longer other segments inside the session, the one that moves both ends only where neither end alone is enough
 * @param closing null where not even the first statement fits
 */
public record Levers(
        int of,
        List<Programme.Waiting> beyond,
        List<Shorter> shorter,
        List<Longer> longer,
        @Nullable Closing closing,
        Rooms rooms) {

    public Levers {
        beyond = List.copyOf(beyond);
        shorter = List.copyOf(shorter);
        longer = List.copyOf(longer);
    }

    /**
     * The largest limits, in tenths of a minute, at which all fit.
     *
     * @param who whose limit is shorter: all, national, group, observer or civil-society
     */
    public record Shorter(String who, TimeLimits limits) {}

    /**
     * A longer segment: as long as needed, or as the session allows.
     *
     * @param how which end moves: earlier, later or both
     * @param beyond how many still do not fit in it
     */
    public record Longer(String how, TimeWindow window, int beyond) {}

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
