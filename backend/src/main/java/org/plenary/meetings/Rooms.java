package org.plenary.meetings;

import java.util.Map;
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
    private final Meetings meetings;
    private final Outbox outbox;
    private final AuditTrail audit;

    Rooms(RoomStore store, Meetings meetings, Outbox outbox, AuditTrail audit) {
        this.store = store;
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
                .flatMap(meeting -> store.insert(room).then(told("room-added", room, viewer)))
                .thenReturn(room);
    }

    /** Changes the room, if it is still at that version (L22). */
    @Transactional
    public Mono<Room> edit(Room room, Viewer viewer) {
        return locked(room.meeting(), room.id())
                .flatMap(before -> store.update(room))
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(version -> told("room-changed", room, viewer).thenReturn(version))
                .then(Mono.defer(() -> store.lock(room.meeting(), room.id())));
    }

    @Transactional
    public Mono<Void> remove(MeetingCode meeting, RoomId id, Viewer viewer) {
        return locked(meeting, id).flatMap(room -> store.delete(id).then(told("room-removed", room, viewer)));
    }

    /** The room, held until the transaction ends, or the problem {@code meetings.unknown-room}. */
    Mono<Room> locked(MeetingCode meeting, RoomId id) {
        return store.lock(meeting, id)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("meetings.unknown-room", 404).field("room")));
    }

    private Mono<Void> told(String action, Room room, Viewer viewer) {
        Map<String, Object> facts =
                Map.of("name", room.name().byTag(), "capacity", room.capacity(), "booths", room.booths());
        MeetingCode meeting = room.meeting();
        return audit.record(AuditEntry.created(viewer, meeting, "room:" + room.id(), "meetings." + action, facts))
                .then(outbox.append(
                        DomainEvent.of("meetings.meeting-changed", meeting, meeting, Audience.secretariat())));
    }
}
