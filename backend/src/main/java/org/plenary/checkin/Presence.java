package org.plenary.checkin;

import java.time.Instant;
import java.time.ZoneId;

/** Where somebody was seen last: inside since then by that gate, or outside. */
record Presence(boolean inside, Instant at, String gate) {

    /** Whether that person counts as inside: since some time of the same day of the door. */
    boolean holds(Instant now, ZoneId zone) {
        return inside && DoorDay.of(at, zone).equals(DoorDay.of(now, zone));
    }
}
