package org.plenary.checkin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How many were admitted in each of the last minutes, by when it happened; what a phone told later stands in its own minute.
 *
 * @param from when the first of the minutes begins
 * @param perMinute one number for each minute; the last is the minute that runs
 */
public record ArrivalsByMinute(Instant from, List<Integer> perMinute) {

    static final int MINUTES = 60;

    /** When the first of the minutes begins that are shown at that time. */
    static Instant first(Instant now) {
        return now.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofMinutes(MINUTES - 1L));
    }

    /** With a nought for each minute in which nobody came. */
    static ArrivalsByMinute of(Instant now, Map<Instant, Integer> counted) {
        Instant from = first(now);
        return new ArrivalsByMinute(
                from,
                IntStream.range(0, MINUTES)
                        .mapToObj(minute -> counted.getOrDefault(from.plus(Duration.ofMinutes(minute)), 0))
                        .toList());
    }
}
