package org.plenary.checkin;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.plenary.kernel.TimeWindow;

/**
 * The day of a door: from four in the morning in the meeting's zone to the next. Who came in on one day is not "already
 * inside" on the next, though nobody scanned them out at night; and a sitting that runs past midnight is still of the day on
 * which it began.
 */
final class DoorDay {

    private static final LocalTime BEGINS = LocalTime.of(4, 0);

    private DoorDay() {}

    /** The day to which that instant belongs. */
    static LocalDate of(Instant at, ZoneId zone) {
        ZonedDateTime local = at.atZone(zone);
        LocalDate date = local.toLocalDate();
        return local.toLocalTime().isBefore(BEGINS) ? date.minusDays(1) : date;
    }

    /** From when to when the day of that instant lasts: 23 to 25 hours, as the clocks have it. */
    static TimeWindow around(Instant at, ZoneId zone) {
        LocalDate day = of(at, zone);
        return new TimeWindow(begins(day, zone), begins(day.plusDays(1), zone));
    }

    private static Instant begins(LocalDate day, ZoneId zone) {
        return day.atTime(BEGINS).atZone(zone).toInstant();
    }
}
