package org.plenary.meetings;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Faults;
import org.plenary.kernel.LocalTimes;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;

/**
 * What the Secretariat wants of a session, by the wall clock of the meeting.
 *
 * @param offset which reading is meant where the clock shows a time twice (C3)
 * @param visibility null: the usual one of the kind
 * @param languages of interpretation; null: as planned before, at first those of the meeting where the room has the booths
 */
public record SessionPlan(
        SessionKind kind,
        LocalizedText title,
        LocalDateTime localStart,
        LocalDateTime localEnd,
        @Nullable String offset,
        RoomId room,
        @Nullable Visibility visibility,
        @Nullable List<String> languages,
        @Nullable String moderator) {

    /** A sitting of more than a day is a typing error. */
    private static final int LONGEST_HOURS = 24;

    /**
     * The session that this plan makes of the meeting.
     *
     * @throws Problem when the times do not exist (C3), end before they start or lie outside the meeting's days
     */
    ProgrammeSession of(Meeting meeting, Room in, SessionId id, @Nullable ProgrammeSession before, long version) {
        return new ProgrammeSession(
                        id,
                        meeting.code(),
                        kind,
                        title,
                        window(meeting),
                        room,
                        in.name(),
                        visibility == null ? kind.usualVisibility() : visibility,
                        languages(meeting, in, before),
                        moderator,
                        null,
                        version)
                .within(meeting);
    }

    /**
     * The languages that are planned: those that are named, if the room has booths for them (I10); else those that were planned
     * before, also when the session moves to a smaller room, which the interpretation officer then reads in the matrix; at first
     * those of the meeting where they fit, elsewhere none.
     */
    private List<String> languages(Meeting meeting, Room in, @Nullable ProgrammeSession before) {
        if (languages != null) {
            in.requireBoothsFor(languages.size());
            return languages;
        }
        if (before != null) {
            return before.languages();
        }
        return in.hasBoothsFor(meeting.languages().size()) ? meeting.languages() : List.of();
    }

    private TimeWindow window(Meeting meeting) {
        if (!localEnd.isAfter(localStart)) {
            throw Problem.of("meetings.session-ends-before-start", 400).field("localEnd");
        }
        if (localStart.plusHours(LONGEST_HOURS).isBefore(localEnd)) {
            throw Problem.of("meetings.session-too-long", 400).field("localEnd").with("most", LONGEST_HOURS);
        }
        new Faults()
                .check(() -> requireOffset(meeting))
                .check(() -> instant("localStart", localStart, meeting))
                .check(() -> instant("localEnd", localEnd, meeting))
                .raise();
        return new TimeWindow(instant("localStart", localStart, meeting), instant("localEnd", localEnd, meeting));
    }

    /** An offset that the clock shows at neither end of the session is a mistake, also where none is needed. */
    private void requireOffset(Meeting meeting) {
        if (offset != null
                && Stream.of(localStart, localEnd)
                        .noneMatch(local -> LocalTimes.shows(local, meeting.zone(), offset))) {
            throw LocalTimes.wrongOffset(localStart, meeting.zone()).field("offset");
        }
    }

    private Instant instant(String field, LocalDateTime local, Meeting meeting) {
        try {
            return LocalTimes.resolve(local, meeting.zone(), ambiguous(meeting, local));
        } catch (Problem e) {
            throw e.field(field);
        }
    }

    /** The offset speaks of the time that needs it: the other end of the session may lie on the other side of the change. */
    private @Nullable String ambiguous(Meeting meeting, LocalDateTime local) {
        return meeting.zone().getRules().getValidOffsets(local).size() > 1 ? offset : null;
    }
}
