package org.plenary.meetings;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Etags;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rooms of a meeting's venue, the largest first. One that the programme names cannot go. */
@Service
public class Rooms {

    private final RoomStore store;
    private final ProgrammeStore sessions;
    private final SeatsNeeded seats;
    private final Meetings meetings;
    private final Outbox outbox;
    private final AuditTrail audit;

    Rooms(
            RoomStore store,
            ProgrammeStore sessions,
            SeatsNeeded seats,
            Meetings meetings,
            Outbox outbox,
            AuditTrail audit) {
        this.store = store;
        this.sessions = sessions;
        this.seats = seats;
        this.meetings = meetings;
        this.outbox = outbox;
        this.audit = audit;
    }

    public Flux<Room> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    @Transactional
    public Mono<Room> add(Room room, Viewer viewer) {
        return meetings.get(room.meeting())
                .flatMap(meeting -> store.insert(room).then(told("room-added", null, room, viewer)))
                .thenReturn(room);
    }

    /** Changes the room, if it is still at that version (L22) and its sessions need no more seats than it keeps. */
    @Transactional
    public Mono<Room> edit(Room room, Viewer viewer) {
        return locked(room.meeting(), room.id())
                .flatMap(before -> store.update(room)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .then(Mono.defer(() -> smaller(before, room)))
                        .then(Mono.defer(() -> told("room-changed", before, room, viewer))))
                .then(Mono.defer(() -> store.lock(room.meeting(), room.id())));
    }

    @Transactional
    public Mono<Void> remove(MeetingCode meeting, RoomId id, Viewer viewer) {
        return locked(meeting, id).flatMap(room -> store.delete(id).then(told("room-removed", room, null, viewer)));
    }

    private Mono<Void> smaller(Room before, Room after) {
        return after.capacity() >= before.capacity()
                ? Mono.empty()
                : sessions.ofMeeting(after.meeting())
                        .filter(session -> session.room().equals(after.id()))
                        .collectList()
                        .flatMapIterable(all -> all)
                        .concatMap(session -> seats.fit(session, after))
                        .onErrorMap(Problem.class, problem -> problem.field("capacity"))
                        .then();
    }

    /** The room, held until the transaction ends, or the problem {@code meetings.unknown-room}. */
    Mono<Room> locked(MeetingCode meeting, RoomId id) {
        return store.lock(meeting, id)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("meetings.unknown-room", 404).field("room")));
    }

    private Mono<Void> told(String action, @Nullable Room before, @Nullable Room after, Viewer viewer) {
        Room room = Objects.requireNonNull(after == null ? before : after);
        MeetingCode meeting = room.meeting();
        var entry = new AuditEntry(
                viewer, meeting, "room:" + room.id(), "meetings." + action, facts(before), facts(after), null);
        return audit.record(entry.changesOnly())
                .then(outbox.append(
                        DomainEvent.of("meetings.meeting-changed", meeting, meeting, Audience.secretariat())));
    }

    private static Map<String, Object> facts(@Nullable Room room) {
        return room == null
                ? Map.of()
                : Map.of("name", room.name().byTag(), "capacity", room.capacity(), "booths", room.booths());
    }
}
