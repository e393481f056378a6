package org.plenary.meetings.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.NeededElsewhere;
import org.plenary.meetings.ParallelGroups;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.SessionKind;
import org.plenary.meetings.Visibility;

/** The programme by day, in the meeting's zone. */
record ProgrammeView(String zone, List<Day> days) {

    private static final String PLANNED =
            "Languages of interpretation that are planned. Which are provided is decided beside the requests of delegations.";

    /** One day of the programme. */
    record Day(LocalDate date, List<SessionItem> sessions) {}

    /**
     * Somebody who is needed at two places at once: a warning, not a refusal.
     *
     * @param title of the list on which they speak, or of the session that they moderate
     */
    record NeedView(String person, LocalizedText title, Instant start, Instant end) {

        static NeedView of(NeededElsewhere.Need need) {
            return new NeedView(
                    need.person(),
                    need.title(),
                    need.time().start(),
                    need.time().end());
        }
    }

    /** Where a session takes place. */
    record RoomName(RoomId id, LocalizedText name) {}

    /**
     * One session, with its instants and with what the clock of the meeting shows.
     *
     * @param languages of interpretation that are planned (I1); which are provided is decided beside the requests of delegations
     * @param parallelGroup the same word for all sessions that take place beside each other
     * @param cancelReason why it is cancelled
     * @param overlaps who of it is needed elsewhere at the same time (C7); only in the answer to whoever saved it
     */
    record SessionItem(
            SessionId id,
            SessionKind kind,
            LocalizedText title,
            Instant start,
            Instant end,
            LocalDateTime localStart,
            LocalDateTime localEnd,
            RoomName room,
            Visibility visibility,
            @Schema(description = PLANNED) List<String> languages,
            @Nullable String moderator,
            @Nullable String parallelGroup,
            boolean cancelled,
            @Nullable String cancelReason,
            @Nullable List<NeedView> overlaps,
            long version) {

        /** The same, told to whoever saved it. */
        SessionItem told(List<NeededElsewhere.Need> needs) {
            return new SessionItem(
                    id,
                    kind,
                    title,
                    start,
                    end,
                    localStart,
                    localEnd,
                    room,
                    visibility,
                    languages,
                    moderator,
                    parallelGroup,
                    cancelled,
                    cancelReason,
                    needs.stream().map(NeedView::of).toList(),
                    version);
        }

        static SessionItem of(ProgrammeSession session, ZoneId zone, @Nullable String parallelGroup) {
            Instant start = session.window().start();
            Instant end = session.window().end();
            return new SessionItem(
                    session.id(),
                    session.kind(),
                    session.title(),
                    start,
                    end,
                    start.atZone(zone).toLocalDateTime(),
                    end.atZone(zone).toLocalDateTime(),
                    new RoomName(session.room(), session.roomName()),
                    session.visibility(),
                    session.languages(),
                    session.moderator(),
                    parallelGroup,
                    session.cancelled(),
                    session.cancelReason(),
                    null,
                    session.version());
        }
    }

    static ProgrammeView of(Meeting meeting, List<ProgrammeSession> sessions) {
        Map<SessionId, String> groups = ParallelGroups.of(sessions);
        var days = sessions.stream()
                .map(session -> SessionItem.of(session, meeting.zone(), groups.get(session.id())))
                .collect(Collectors.groupingBy(
                        item -> item.localStart().toLocalDate(), TreeMap::new, Collectors.toList()));
        return new ProgrammeView(
                meeting.zone().getId(),
                days.entrySet().stream()
                        .map(day -> new Day(day.getKey(), day.getValue()))
                        .toList());
    }
}
