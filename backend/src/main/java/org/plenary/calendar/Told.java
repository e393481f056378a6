package org.plenary.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.TimeWindow;

/** What the last letter to the person said. Drift is measured from here, so that many small steps do not go unsaid. */
record Told(TimeWindow window, @Nullable RoomId room, Setting setting, EntryStatus status) {

    boolean withinDrift(TimeWindow now, Duration tolerance) {
        return difference(Duration.between(window.start(), now.start()), tolerance)
                && difference(Duration.between(window.end(), now.end()), tolerance);
    }

    private static boolean difference(Duration drift, Duration tolerance) {
        return drift.abs().compareTo(tolerance) <= 0;
    }
}
