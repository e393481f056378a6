package org.plenary.speakers.web;

import java.time.Instant;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.ProgrammeSession;

/** The session in which a list is heard. */
record SessionView(SessionId id, LocalizedText title, RoomView room, Instant start, Instant end) {

    /** Where it takes place. */
    record RoomView(RoomId id, LocalizedText name) {}

    static SessionView of(ProgrammeSession session) {
        return new SessionView(
                session.id(),
                session.title(),
                new RoomView(session.room(), session.roomName()),
                session.window().start(),
                session.window().end());
    }
}
