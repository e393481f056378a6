package org.plenary.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.Zones;

/** Whatever the zone and the hour: a session is where the wall clock says, or it is refused with the reason (C3). */
class SessionPlanProperties {

    @Property(tries = 2000)
    void theWallClockIsKeptOrRefused(
            @ForAll("zones") String zone,
            @ForAll("days") LocalDate day,
            @ForAll @IntRange(max = 23) int hour,
            @ForAll @IntRange(max = 59) int minute,
            @ForAll @IntRange(min = 1, max = 300) int length) {
        Meeting meeting = meeting(ZoneId.of(zone), day);
        LocalDateTime start = day.atTime(hour, minute);
        try {
            ProgrammeSession session =
                    plan(start, start.plusMinutes(length)).of(meeting, room(), SessionId.random(), null, 1);
            assertThat(session.window().start().atZone(meeting.zone()).toLocalDateTime())
                    .isEqualTo(start);
            assertThat(session.window().end().atZone(meeting.zone()).toLocalDateTime())
                    .isEqualTo(start.plusMinutes(length));
            assertThat(meeting.days().contains(session.window().start())).isTrue();
        } catch (Problem problem) {
            assertThat(problem.code())
                    .isIn("time.skipped", "time.ambiguous", "time.end-before-start", "meetings.session-outside-days");
        }
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(Zones.all());
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 365 * 12).map(LocalDate.of(2016, 1, 1)::plusDays);
    }

    private static SessionPlan plan(LocalDateTime start, LocalDateTime end) {
        return new SessionPlan(
                SessionKind.PLENARY, LocalizedText.english("Plenary"), start, end, null, room().id(), null, null, null);
    }

    private static Room room() {
        return new Room(RoomId.random(), MeetingCode.of("any"), LocalizedText.english("Hall"), 100, 6, 1);
    }

    private static Meeting meeting(ZoneId zone, LocalDate day) {
        LocalizedText text = LocalizedText.english("Meeting");
        return new Meeting(
                MeetingCode.of("any"),
                text,
                text,
                text,
                text,
                zone,
                day,
                day,
                List.of(),
                List.of("en"),
                text,
                text,
                null,
                MeetingState.DRAFT,
                1);
    }
}
