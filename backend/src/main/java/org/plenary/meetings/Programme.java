package org.plenary.meetings;

import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The programme of each meeting, by time; cancelled sessions stay in it, marked. */
@Service
public class Programme {

    private final ProgrammeStore store;

    Programme(ProgrammeStore store) {
        this.store = store;
    }

    /** All sessions, also those that not everybody may see: for modules, which have their own access rules. */
    public Flux<ProgrammeSession> sessions(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    /** The sessions of which this viewer may know. */
    public Flux<ProgrammeSession> sessions(MeetingCode meeting, Viewer viewer) {
        return store.ofMeeting(meeting).filter(session -> session.visibleTo(viewer));
    }

    /** The session, or the problem {@code meetings.unknown-session}. */
    public Mono<ProgrammeSession> session(SessionId id) {
        return store.find(id).switchIfEmpty(Mono.error(Programme::unknown));
    }

    /** The session of that meeting; one of another meeting is unknown. */
    public Mono<ProgrammeSession> session(MeetingCode meeting, SessionId id) {
        return store.find(id)
                .filter(session -> session.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(Programme::unknown));
    }

    private static Problem unknown() {
        return Problem.of("meetings.unknown-session", 404).field("session");
    }
}
