package org.plenary.speakers.reply;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;

/** Which day it is when replies are counted: around midnight, in any zone, and when clocks change (L20). */
class SittingDaysTest {

    @ParameterizedTest
    @CsvSource({
        // zone, segment from, to (local), instant asked (local), day, days in all
        "Europe/Berlin,2018-04-09T09:00/2018-04-09T12:00,2018-04-09T10:00,2018-04-09,1",
        "Europe/Berlin,2018-04-09T09:00/2018-04-10T12:00,2018-04-09T23:59,2018-04-09,2",
        "Europe/Berlin,2018-04-09T09:00/2018-04-10T12:00,2018-04-10T00:00,2018-04-09,2",
        "Europe/Berlin,2018-04-09T09:00/2018-04-10T12:00,2018-04-10T05:59,2018-04-09,2",
        "Europe/Berlin,2018-04-09T09:00/2018-04-10T12:00,2018-04-10T06:00,2018-04-10,2",
        "Europe/Berlin,2018-04-09T20:00/2018-04-10T01:30,2018-04-10T01:00,2018-04-09,1",
        "Europe/Berlin,2018-04-09T20:00/2018-04-10T06:00,2018-04-10T05:30,2018-04-09,1",
        "America/New_York,2016-09-23T09:00/2016-09-23T13:00,2016-09-23T20:30,2016-09-23,1",
        "Asia/Tokyo,2025-02-04T05:30/2025-02-04T09:00,2025-02-04T05:45,2025-02-04,1",
        // The clocks go forward at 02:00, and back at 03:00: the night is an hour shorter, or longer, and one night.
        "Europe/Berlin,2026-03-28T20:00/2026-03-29T04:00,2026-03-29T03:30,2026-03-28,1",
        "Europe/Berlin,2026-10-24T20:00/2026-10-25T04:00,2026-10-25T02:30,2026-10-24,1",
        "Europe/Berlin,2026-10-24T09:00/2026-10-25T12:00,2026-10-25T05:59,2026-10-24,2",
        "Europe/Berlin,2026-10-24T09:00/2026-10-25T12:00,2026-10-25T06:00,2026-10-25,2",
        // In Beirut clocks go forward at midnight: that midnight does not exist.
        "Asia/Beirut,2026-03-28T20:00/2026-03-29T12:00,2026-03-29T01:10,2026-03-28,2"
    })
    void theDay(String zone, String segment, LocalDateTime asked, LocalDate day, int days) {
        ZoneId clock = ZoneId.of(zone);
        SittingDays sitting = SittingDays.of(
                new TimeWindow(instant(segment.split("/")[0], clock), instant(segment.split("/")[1], clock)), clock);
        assertThat(sitting.all()).hasSize(days);
        assertThat(sitting.of(asked.atZone(clock).toInstant())).isEqualTo(day);
    }

    @Test
    void beforeTheSegmentItIsTheFirstDayAndAfterItTheLast() {
        SittingDays days = berlin();
        assertThat(days.of(Instant.parse("2018-01-01T00:00:00Z"))).isEqualTo("2018-04-09");
        assertThat(days.of(Instant.parse("2019-01-01T00:00:00Z"))).isEqualTo("2018-04-10");
    }

    @Test
    void aDayIsOpenUntilSixOClockOfTheNextMorning() {
        SittingDays days = berlin();
        LocalDate monday = LocalDate.parse("2018-04-09");
        Instant over = Instant.parse("2018-04-10T04:00:00Z");
        assertThat(days.end(monday)).isEqualTo(over);
        assertThat(days.requireOpen(monday, over.minus(1, ChronoUnit.MILLIS))).isEqualTo(monday);
        assertThatThrownBy(() -> days.requireOpen(monday, over))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("speakers.reply-day-over"));
        assertThatThrownBy(() -> days.requireOpen(monday.minusDays(1), over))
                .isInstanceOfSatisfying(
                        Problem.class, it -> assertThat(it.code()).isEqualTo("speakers.reply-day-unknown"));
    }

    private static Instant instant(String local, ZoneId clock) {
        return LocalDateTime.parse(local).atZone(clock).toInstant();
    }

    private static SittingDays berlin() {
        return SittingDays.of(
                new TimeWindow(Instant.parse("2018-04-09T07:00:00Z"), Instant.parse("2018-04-10T10:00:00Z")),
                ZoneId.of("Europe/Berlin"));
    }
}
