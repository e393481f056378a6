package org.plenary.speakers.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;

/**
 * The days of a segment, by the clock of its list: replies are counted and heard by day (L20). The hours from midnight to 06:00
 * belong to the sitting of the evening before, unless the segment begins in them; so a sitting that runs past midnight is one
 * day, and no change of clocks, which comes before 06:00, makes two of one.
 */
public record SittingDays(LocalDate first, LocalDate last, ZoneId zone) {

    /** When the night ends that belongs to the day before. */
    static final int MORNING = 6;

    public static SittingDays of(TimeWindow segment, ZoneId zone) {
        LocalDate first = segment.start().atZone(zone).toLocalDate();
        LocalDate last = sitting(segment.end().minusNanos(1), zone);
        return new SittingDays(first, last.isBefore(first) ? first : last, zone);
    }

    /** On which day that instant falls; before the segment its first day, after it the last. */
    public LocalDate of(Instant now) {
        LocalDate day = sitting(now, zone);
        return day.isBefore(first) ? first : day.isAfter(last) ? last : day;
    }

    /** The instant at which that day is over and no reply of it is taken any more. */
    public Instant end(LocalDate day) {
        return day.plusDays(1).atTime(MORNING, 0).atZone(zone).toInstant();
    }

    public List<LocalDate> all() {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .toList();
    }

    /** @throws Problem {@code speakers.reply-day-unknown} for no day of the segment, {@code speakers.reply-day-over} for a past one */
    LocalDate requireOpen(LocalDate day, Instant now) {
        if (day.isBefore(first) || day.isAfter(last)) {
            throw Problem.of("speakers.reply-day-unknown", 400)
                    .rule("L20")
                    .field("day")
                    .with("first", first)
                    .with("last", last);
        }
        if (!now.isBefore(end(day))) {
            throw Problem.of("speakers.reply-day-over", 409)
                    .rule("L20")
                    .field("day")
                    .with("day", day);
        }
        return day;
    }

    private static LocalDate sitting(Instant at, ZoneId zone) {
        return at.atZone(zone).toLocalDateTime().minusHours(MORNING).toLocalDate();
    }
}
