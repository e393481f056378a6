package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.Lot;
import org.plenary.speakers.times.Cues;
import org.plenary.speakers.times.Leeway;
import org.plenary.speakers.times.TimeLimits;
import org.plenary.speakers.times.Timing;

/**
 * One list of speakers: when it takes inscriptions, in which zone that was announced (L1), and by which rules it is ordered
 * and timed.
 *
 * @param inscriptions from {@code opensAt} (included) to {@code closesAt} (excluded)
 * @param segment when its statements are heard; null for the whole session
 * @param changeover what passes between two statements (L13)
 * @param rule by which it is ordered
 */
public record ListOfSpeakers(
        ListId id,
        MeetingCode meeting,
        SessionId session,
        LocalizedText title,
        TimeWindow inscriptions,
        ZoneId zone,
        @Nullable TimeWindow segment,
        TimeLimits limits,
        Duration changeover,
        Cues cues,
        Leeway leeway,
        OrderRule rule,
        long version,
        long podiumVersion) {

    /** Whether inscriptions are taken. */
    public enum Opening implements WireName {
        NOT_OPEN,
        OPEN,
        CLOSED
    }

    private static final Duration LONGEST_CHANGEOVER = Duration.ofMinutes(30);

    public ListOfSpeakers {
        if (changeover.isNegative() || changeover.compareTo(LONGEST_CHANGEOVER) > 0) {
            throw Problem.of("speakers.changeover-out-of-range", 400)
                    .rule("L13")
                    .field("changeover");
        }
    }

    /** A new list for that session by the usual terms, from which the Secretariat departs as it says. */
    static ListOfSpeakers usual(ListId id, Meeting meeting, ProgrammeSession of, SpeakersSettings settings) {
        return new ListOfSpeakers(
                id,
                meeting.code(),
                of.id(),
                of.title(),
                of.window(),
                meeting.zone(),
                null,
                settings.limits(),
                settings.changeover(),
                new Cues(settings.amber(), settings.alerts()),
                settings.leeway(),
                OrderRule.of(Bands.CUSTOMARY, Set.of()),
                1,
                0);
    }

    /** The time in which its statements are heard, when the session lasts so long. */
    public Timing timing(TimeWindow session) {
        return new Timing(segment == null ? session : segment, limits, changeover);
    }

    public Opening opening(Instant now) {
        if (now.isBefore(inscriptions.start())) {
            return Opening.NOT_OPEN;
        }
        return inscriptions.contains(now) ? Opening.OPEN : Opening.CLOSED;
    }

    /** L1: one millisecond before opening is too early, the instant of closing too late; L19: after it the Secretariat adds. */
    public boolean takesLate(Instant now, boolean secretariat) {
        return switch (opening(now)) {
            case NOT_OPEN ->
                throw Problem.of("speakers.not-open", 409)
                        .rule("L1")
                        .with("opens", at(inscriptions.start()))
                        .with("zone", zone);
            case OPEN -> false;
            case CLOSED -> {
                if (!secretariat) {
                    throw Problem.of("speakers.closed", 409)
                            .rule("L1")
                            .with("closed", at(inscriptions.end()))
                            .with("zone", zone);
                }
                yield true;
            }
        };
    }

    /** The same list, ordered alphabetically from that lot, or by precedence again where there is none (L9). */
    ListOfSpeakers drawnBy(@Nullable Lot lot) {
        return new ListOfSpeakers(
                id,
                meeting,
                session,
                title,
                inscriptions,
                zone,
                segment,
                limits,
                changeover,
                cues,
                leeway,
                rule.by(lot),
                version + 1,
                podiumVersion);
    }

    private LocalDateTime at(Instant instant) {
        return instant.atZone(zone).toLocalDateTime();
    }
}
