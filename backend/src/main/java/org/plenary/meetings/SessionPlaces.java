package org.plenary.meetings;

import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Where sessions take place: for what may never be more than a room has seats. */
@Service
public class SessionPlaces {

    /** A session and its room. */
    public record Place(ProgrammeSession session, Room room) {}

    private final Programme programme;
    private final ProgrammeStore sessions;
    private final RoomStore rooms;
    private final MeetingStore meetings;

    SessionPlaces(Programme programme, ProgrammeStore sessions, RoomStore rooms, MeetingStore meetings) {
        this.programme = programme;
        this.sessions = sessions;
        this.rooms = rooms;
        this.meetings = meetings;
    }

    /** As it is now. */
    public Mono<Place> of(MeetingCode meeting, SessionId id) {
        return programme
                .session(meeting, id)
                .flatMap(session -> rooms.find(meeting, session.room()).map(room -> new Place(session, room)));
    }

    /**
     * Nobody schedules or moves sessions of the meeting until the transaction ends, and whoever asks for the same waits. Before
     * any room or session is held, as whoever moves one does.
     */
    public Mono<Void> holdProgramme(MeetingCode meeting) {
        return meetings.holdProgramme(meeting);
    }

    /**
     * As it is now and stays until the transaction ends: nobody moves, cancels or changes either. The room first, as whoever
     * moves a session does, or two could wait for each other. A session that was moved to another room while this waited is
     * told as {@code precondition.failed}.
     */
    public Mono<Place> held(MeetingCode meeting, SessionId id) {
        return programme
                .session(meeting, id)
                .flatMap(before -> rooms.keep(meeting, before.room()))
                .flatMap(room -> sessions.keep(id)
                        .then(Mono.defer(() -> programme.session(meeting, id)))
                        .filter(session -> session.room().equals(room.id()))
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .map(session -> new Place(session, room)));
    }
}
