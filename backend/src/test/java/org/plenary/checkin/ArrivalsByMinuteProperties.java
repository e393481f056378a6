package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The chart of arrivals: sixty minutes, nobody counted twice, nobody of the hour left out. */
class ArrivalsByMinuteProperties {

    private static final Instant DAY = Instant.parse("2027-04-09T00:00:00Z");

    @Property
    void eachOfTheLastHourStandsInTheOwnMinute(
            @ForAll @LongRange(min = 0, max = 86_399_999) long millis,
            @ForAll @Size(max = 40) List<@IntRange(min = 0, max = 59) Integer> minutesAgo) {
        Instant now = DAY.plusMillis(millis);
        Instant running = now.minusMillis(now.toEpochMilli() % 60_000);
        Map<Instant, Integer> counted = minutesAgo.stream()
                .collect(Collectors.groupingBy(
                        ago -> running.minus(Duration.ofMinutes(ago)), Collectors.summingInt(each -> 1)));

        ArrivalsByMinute found = ArrivalsByMinute.of(now, counted);

        assertThat(found.perMinute()).hasSize(60);
        assertThat(found.from()).isEqualTo(running.minus(Duration.ofMinutes(59)));
        assertThat(found.perMinute().stream().mapToInt(Integer::intValue).sum()).isEqualTo(minutesAgo.size());
        for (int ago = 0; ago < 60; ago++) {
            Instant minute = running.minus(Duration.ofMinutes(ago));
            assertThat(found.perMinute().get(59 - ago)).isEqualTo(counted.getOrDefault(minute, 0));
        }
    }
}
