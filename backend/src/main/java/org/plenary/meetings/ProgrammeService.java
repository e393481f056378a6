package org.plenary.meetings;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Etags;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** What the Secretariat does with the programme: schedule a session, move or change it, cancel it. */
@Service
public class ProgrammeService {

    private final ProgrammeStore store;
    private final Programme programme;
    private final MeetingStore meetings;
    private final Rooms rooms;
    private final SeatsNeeded seats;
    private final SessionsApart others;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ProgrammeService(
            ProgrammeStore store,
            Programme programme,
            MeetingStore meetings,
            Rooms rooms,
            SeatsNeeded seats,
            SessionsApart others,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.programme = programme;
        this.meetings = meetings;
        this.rooms = rooms;
        this.seats = seats;
        this.others = others;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Schedules a session in a room that is free at that time and that passes of parallel sessions do not open. */
    @Transactional
    public Mono<ProgrammeSession> schedule(MeetingCode code, SessionPlan plan, Viewer viewer) {
        return planned(code, plan, SessionId.random(), null, 1)
                .flatMap(session -> store.insert(session).thenReturn(session))
                .delayUntil(this::apart)
                .flatMap(session -> told("scheduled", Map.of(), session, viewer));
    }

    /**
     * Changes or moves the session, if it is still at that version (L22), the room has the seats that it needs, and no pass of a
     * session then parallel opens the other's room. A cancelled one stays as it is.
     */
    @Transactional
    public Mono<ProgrammeSession> move(MeetingCode code, SessionId id, long version, SessionPlan plan, Viewer viewer) {
        return programme
                .session(code, id)
                .map(ProgrammeSession::requireScheduled)
                .flatMap(before -> planned(code, plan, id, before, version)
                        .flatMap(after -> store.update(after))
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .then(Mono.defer(() -> programme.session(id)))
                        .delayUntil(after -> seated(before, after))
                        .flatMap(after ->
                                told(after.movedFrom(before) ? "moved" : "changed", facts(before), after, viewer)));
    }

    /** A room that became smaller after the session ended may have too few for it now. */
    private Mono<Void> seated(ProgrammeSession before, ProgrammeSession after) {
        return after.movedFrom(before)
                ? rooms.locked(after.meeting(), after.room())
                        .flatMap(room -> seats.fit(after, room))
                        .then(Mono.defer(() -> apart(after)))
                : Mono.empty();
    }

    /** No two sessions have one room at one time, so it is the time that brings a session beside another. */
    private Mono<Void> apart(ProgrammeSession session) {
        return others.apart(session).onErrorMap(Problem.class, problem -> problem.field("localStart"));
    }

    /** Cancels the session, with a reason that everybody reads; its room is free from now on. */
    @Transactional
    public Mono<ProgrammeSession> cancel(MeetingCode code, SessionId id, String reason, Viewer viewer) {
        return programme
                .session(code, id)
                .map(ProgrammeSession::requireScheduled)
                .flatMap(before -> store.cancel(id, reason, clock.instant())
                        .then(Mono.defer(() -> programme.session(id)))
                        .flatMap(after -> told("cancelled", facts(before), after, viewer)));
    }

    /** Holds the meeting and the room, so that neither its days nor the room's sessions change in between. */
    private Mono<ProgrammeSession> planned(
            MeetingCode code, SessionPlan plan, SessionId id, @Nullable ProgrammeSession before, long version) {
        return meetings.lock(code)
                .switchIfEmpty(Mono.error(() -> Meetings.unknown(code)))
                .flatMap(meeting ->
                        rooms.locked(code, plan.room()).map(room -> plan.of(meeting, room, id, before, version)))
                .flatMap(session -> store.inTheWay(session)
                        .next()
                        .flatMap(other -> Mono.<ProgrammeSession>error(() -> occupied(session, other)))
                        .defaultIfEmpty(session));
    }

    private static Problem occupied(ProgrammeSession session, ProgrammeSession other) {
        return Problem.of("meetings.room-occupied", 409)
                .field("room")
                .with("room", session.roomName())
                .with("session", other.title())
                .with("sessionId", other.id().toString());
    }

    private Mono<ProgrammeSession> told(
            String action, Map<String, Object> before, ProgrammeSession after, Viewer viewer) {
        MeetingCode code = after.meeting();
        return audit.record(new AuditEntry(
                                viewer,
                                code,
                                "session:" + after.id(),
                                "meetings.session-" + action,
                                before,
                                facts(after),
                                null)
                        .changesOnly())
                .then(meetings.find(code))
                .flatMap(meeting -> outbox.append(
                        DomainEvent.of("meetings.session-" + action, code, after.id(), audience(meeting, after))))
                .thenReturn(after);
    }

    /** What is planned in a draft its team alone hears of. */
    private static Audience audience(Meeting meeting, ProgrammeSession session) {
        if (!meeting.published()) {
            return Audience.secretariat();
        }
        return session.visibility() == Visibility.PUBLIC ? Audience.everybody() : Audience.participants();
    }

    private static Map<String, Object> facts(ProgrammeSession session) {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("kind", session.kind().wire());
        facts.put("title", session.title().byTag());
        facts.put("start", session.window().start().toString());
        facts.put("end", session.window().end().toString());
        facts.put("room", session.room().toString());
        facts.put("visibility", session.visibility().wire());
        facts.put("languages", session.languages().toString());
        facts.put("moderator", String.valueOf(session.moderator()));
        facts.put("cancelled", String.valueOf(session.cancelReason()));
        return facts;
    }
}
