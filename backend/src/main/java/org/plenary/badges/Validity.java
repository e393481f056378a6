package org.plenary.badges;

import java.time.Duration;
import java.time.Instant;
import org.plenary.kernel.TimeWindow;

/** From when to when a badge opens doors: whole minutes and hours, as its code can say. */
record Validity(Instant notBefore, int hours) {

    /** The meeting's days with the time for setting up before, and for the last reception after. */
    static Validity of(TimeWindow days, BadgesSettings settings) {
        Instant from = days.start().minus(settings.validBefore());
        Duration length = Duration.between(from, days.end().plus(settings.validAfter()));
        return new Validity(from, (int) length.plusHours(1).minusNanos(1).toHours());
    }

    Instant notAfter() {
        return notBefore.plus(Duration.ofHours(hours));
    }
}
