package org.plenary.registration;

import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The delegations of each meeting: at most one of each entity. */
@Service
public class Delegations {

    private final DelegationStore store;

    Delegations(DelegationStore store) {
        this.store = store;
    }

    /** The delegation, or the problem {@code registration.unknown-delegation}. */
    public Mono<Delegation> get(DelegationId id) {
        return store.find(id).switchIfEmpty(Mono.error(Delegations::unknown));
    }

    /** The delegation of that meeting; one of another meeting is unknown. */
    public Mono<Delegation> get(MeetingCode meeting, DelegationId id) {
        return store.find(id)
                .filter(delegation -> delegation.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(Delegations::unknown));
    }

    /** Who sends that delegation to that meeting; one of another meeting is unknown. */
    public Mono<EntityCode> entityOf(MeetingCode meeting, DelegationId id) {
        return store.entity(meeting, id).switchIfEmpty(Mono.error(Delegations::unknown));
    }

    /** What that entity sends to that meeting, or nothing. */
    public Mono<Delegation> find(MeetingCode meeting, EntityCode entity) {
        return store.find(meeting, entity);
    }

    /** All delegations of the meeting, by the code of their entity. */
    public Flux<Delegation> ofMeeting(MeetingCode meeting) {
        return store.ofMeeting(meeting);
    }

    static Problem unknown() {
        return Problem.of("registration.unknown-delegation", 404).field("delegation");
    }
}
