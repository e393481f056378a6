package org.plenary.meetings;

import java.util.Set;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.SharedReadings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The meetings of the Network, newest first. A draft is unknown to all who do not work for it. */
@Service
public class Meetings {

    private static final Set<Role> TEAM = Set.of(
            Role.SECRETARIAT,
            Role.PROTOCOL_OFFICER,
            Role.INTERPRETATION_OFFICER,
            Role.DOOR_SUPERVISOR,
            Role.DOOR_SCANNER);

    private final MeetingStore store;
    private final SharedReadings<MeetingCode, Meeting> together;

    Meetings(MeetingStore store) {
        this.store = store;
        this.together = new SharedReadings<>(store::find);
    }

    /** The meeting in any state, or the problem {@code meetings.unknown}: for modules, which have their own access rules. */
    public Mono<Meeting> get(MeetingCode code) {
        return store.find(code).switchIfEmpty(Mono.error(() -> unknown(code)));
    }

    /** The meeting in any state; nothing once it was deleted: an event may be older than that. */
    public Mono<Meeting> existing(MeetingCode code) {
        return store.find(code);
    }

    /** The meeting as this viewer may see it; a draft is {@code meetings.unknown} to all but its team. */
    public Mono<Meeting> visible(MeetingCode code, Viewer viewer) {
        return visible(store.find(code), code, viewer);
    }

    /** The same, read together with all who ask at the same moment; not inside a transaction that changes the meeting. */
    Mono<Meeting> visibleTogether(MeetingCode code, Viewer viewer) {
        return visible(together.get(code), code, viewer);
    }

    private static Mono<Meeting> visible(Mono<Meeting> found, MeetingCode code, Viewer viewer) {
        return found.filter(meeting -> visible(meeting, viewer)).switchIfEmpty(Mono.error(() -> unknown(code)));
    }

    /** All meetings that this viewer may see, the latest first. */
    public Flux<Meeting> visibleTo(Viewer viewer) {
        return store.all().filter(meeting -> visible(meeting, viewer));
    }

    /** All meetings in any state. */
    public Flux<Meeting> all() {
        return store.all();
    }

    /** Whether the viewer works for that meeting, in whatever capacity. */
    static boolean team(MeetingCode meeting, Viewer viewer) {
        return TEAM.stream().anyMatch(role -> viewer.holds(role, meeting));
    }

    private static boolean visible(Meeting meeting, Viewer viewer) {
        return meeting.published() || team(meeting.code(), viewer);
    }

    static Problem unknown(MeetingCode code) {
        return Problem.of("meetings.unknown", 404).field("meeting").with("meeting", code.value());
    }
}
