package org.plenary.meetings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.TimeWindow;

/**
 * One sitting in the programme of a meeting. It lies within the meeting's days, in a room that no other session has at that
 * time; once cancelled it stays so.
 *
 * @param languages of interpretation that the Secretariat plans to provide (I1)
 * @param cancelReason why it does not take place; null while it does
 */
public record ProgrammeSession(
        SessionId id,
        MeetingCode meeting,
        SessionKind kind,
        LocalizedText title,
        TimeWindow window,
        RoomId room,
        LocalizedText roomName,
        Visibility visibility,
        List<String> languages,
        @Nullable String moderator,
        @Nullable String cancelReason,
        long version) {

    public ProgrammeSession {
        languages = List.copyOf(languages);
    }

    public SessionState state() {
        return cancelled() ? SessionState.CANCELLED : SessionState.SCHEDULED;
    }

    public boolean cancelled() {
        return cancelReason != null;
    }

    /** Whether this viewer may know that it takes place. */
    public boolean visibleTo(Viewer viewer) {
        return switch (visibility) {
            case PUBLIC -> true;
            case PARTICIPANTS -> viewer.belongsTo(meeting);
            case FOCAL_POINTS -> Meetings.team(meeting, viewer) || viewer.holds(Role.FOCAL_POINT, meeting);
        };
    }

    /** Whether people have to be told: another time or another room (C1). */
    boolean movedFrom(ProgrammeSession before) {
        return !window.equals(before.window) || !room.equals(before.room);
    }

    /** @throws Problem {@code meetings.session-outside-days} when it lies outside the days of the meeting */
    ProgrammeSession within(Meeting of) {
        if (!of.lasts(window)) {
            throw Problem.of("meetings.session-outside-days", 400)
                    .field("localStart")
                    .with("first", of.firstDay())
                    .with("last", of.lastDay());
        }
        return this;
    }

    /** @throws Problem {@code meetings.session-cancelled} when it does not take place any more */
    ProgrammeSession requireScheduled() {
        if (cancelled()) {
            throw Problem.of("meetings.session-cancelled", 409).with("session", title);
        }
        return this;
    }
}
