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
import org.plenary.kernel.LocalTimes;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.Zones;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;

/**
 * A list as the Secretariat wants it; what is not said stays as it was, in a new list as it usually is. Times are instants
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
        @Nullable Set<EntityCode> withStates,
        @Nullable GroupsStand groups,
        Waits waits) {

    /** How much time people are given, as far as it is said. */
    public record Waits(
            @Nullable Duration confirmationReminder,
            @Nullable Duration swapExpiry,
            @Nullable Duration drift) {

        public static final Waits UNSAID = new Waits(null, null, null);

        Leeway over(Leeway before) {
            return new Leeway(
                    said(confirmationReminder, before.confirmationReminder()),
                    said(swapExpiry, before.swapExpiry()),
                    said(drift, before.drift()));
        }
    }

    /** When the statements are heard. */
    public record Segment(String start, String end) {}

    /** No list is heard outside these years, and the database does not know all that Java does. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    private static final Instant LATEST = Instant.parse("3000-01-01T00:00:00Z");
    private static final Pattern NAMES_OFFSET = Pattern.compile(".*(Z|[+-]\\d\\d:\\d\\d)$");

    /** The list with the terms that are said here; what is not said stays as it is in the other (L1). */
    ListOfSpeakers over(ListOfSpeakers before, ProgrammeSession of) {
        ZoneId clock = zone == null ? before.zone() : Zones.require(zone);
        new Faults().check(() -> inscription(clock)).check(() -> segment(clock)).raise();
        return new ListOfSpeakers(
                before.id(),
                before.meeting(),
                session,
                said(title, before.title()),
                inscription(clock),
                clock,
                window == null ? before.segment() : own(segment(clock), of.window()),
                said(limits, before.limits()),
                said(changeover, before.changeover()),
                new Cues(
                        said(amber, before.cues().amber()),
                        said(alerts, before.cues().alerts())),
                waits.over(before.leeway()),
                rule(before.rule()),
                before.version(),
                before.podiumVersion());
    }

    private OrderRule rule(OrderRule before) {
        return new OrderRule(
                said(bands, before.bands()),
                said(withStates, before.withStates()),
                said(groups, before.groups()),
                before.lot());
    }

    private static <T> T said(@Nullable T here, T before) {
        return here == null ? before : here;
    }

    /** The whole session is no window of its own: the list then follows the session when that moves. */
    private static @Nullable TimeWindow own(@Nullable TimeWindow window, TimeWindow session) {
        return session.equals(window) ? null : window;
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
