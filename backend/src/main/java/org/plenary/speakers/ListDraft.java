package org.plenary.speakers;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Faults;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalTimes;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.Zones;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;
import org.plenary.speakers.order.Lot;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.TimeLimits;

/**
 * A list as the Secretariat wants it; what is not said comes from the meeting, the session and the settings. Times are instants
 * ({@code 2016-09-01T13:00:00Z}) or what the clock of the zone shows ({@code 2016-09-01T09:00}), which must exist (C3).
 */
public record ListDraft(
        SessionId session,
        @Nullable LocalizedText title,
        String opensAt,
        String closesAt,
        @Nullable String zone,
        @Nullable Segment window,
        @Nullable TimeLimits limits,
        @Nullable Duration changeover,
        @Nullable Duration amber,
        @Nullable List<Integer> alerts,
        @Nullable Bands bands,
        Set<EntityCode> withStates,
        @Nullable GroupsStand groups) {

    /** When the statements are heard. */
    public record Segment(String start, String end) {}

    /** No list is heard outside these years, and the database does not know all that Java does. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final Pattern NAMES_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)$");

    ListOfSpeakers complete(
            ListId id, Meeting meeting, ProgrammeSession of, @Nullable Lot lot, SpeakersSettings settings) {
        ZoneId clock = zone == null ? meeting.zone() : Zones.require(zone);
        new Faults().check(() -> inscription(clock)).check(() -> segment(clock)).raise();
        return new ListOfSpeakers(
                id,
                meeting.code(),
                session,
                title == null ? of.title() : title,
                inscription(clock),
                clock,
                segment(clock),
                limits == null ? settings.limits() : limits,
                changeover == null ? settings.changeover() : changeover,
                new Cues(amber == null ? settings.amber() : amber, alerts == null ? settings.alerts() : alerts),
                rule(lot),
                1,
                0);
    }

    private OrderRule rule(@Nullable Lot lot) {
        return new OrderRule(
                bands == null ? Bands.CUSTOMARY : bands,
                withStates,
                groups == null ? GroupsStand.AFTER_HEADS : groups,
                lot);
    }

    private TimeWindow inscription(ZoneId clock) {
        return between("opensAt", opensAt, "closesAt", closesAt, clock);
    }

    private @Nullable TimeWindow segment(ZoneId clock) {
        return window == null ? null : between("window.start", window.start(), "window.end", window.end(), clock);
    }

    private static TimeWindow between(String startField, String start, String endField, String end, ZoneId clock) {
        new Faults()
                .check(() -> instant(startField, start, clock))
                .check(() -> instant(endField, end, clock))
                .raise();
        Instant from = instant(startField, start, clock);
        Instant to = instant(endField, end, clock);
        if (!to.isAfter(from)) {
            throw Problem.of("time.end-before-start", 400).field(endField);
        }
        return new TimeWindow(from, to);
    }

    private static Instant instant(String field, String text, ZoneId clock) {
        try {
            Instant instant = NAMES_OFFSET.matcher(text).matches()
                    ? OffsetDateTime.parse(text).toInstant()
                    : LocalTimes.resolve(LocalDateTime.parse(text), clock, null);
            if (instant.isBefore(EARLIEST) || !instant.isBefore(LATEST)) {
                throw unreadable(field);
            }
            return instant;
        } catch (DateTimeException e) {
            throw unreadable(field);
        } catch (Problem e) {
            throw e.field(field);
        }
    }

    private static Problem unreadable(String field) {
        return Problem.of("request.bad-value", 400).field(field).with("kind", "local");
    }
}
