package org.plenary.registration;

import java.util.Collection;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The people at each meeting, in any state. Whoever shows them to others than their delegation and the Secretariat keeps to
 * {@link Participant#namedInPublic()} (P1) and shows no civil society registration to a delegation (P2).
 */
@Service
public class Participants {

    private final ParticipantStore store;

    Participants(ParticipantStore store) {
        this.store = store;
    }

    /** The participant, or the problem {@code registration.unknown-participant}. */
    public Mono<Participant> get(ParticipantId id) {
        return store.find(id).switchIfEmpty(Mono.error(Participants::unknown));
    }

    /** Those participants in one look, whatever became of their registration; in no order. */
    public Flux<Participant> all(Collection<ParticipantId> ids) {
        return store.all(ids);
    }

    /** The participant of that meeting; one of another meeting is unknown. */
    public Mono<Participant> get(MeetingCode meeting, ParticipantId id) {
        return store.find(id)
                .filter(participant -> participant.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(Participants::unknown));
    }

    /** The people of a delegation in the order of lists: head, alternates, delegates, advisers (R12). */
    public Flux<Participant> ofDelegation(DelegationId delegation) {
        return store.ofDelegation(delegation);
    }

    /** Who of a delegation is at risk (P1), in whatever state the registration is. */
    public Flux<Participant> atRiskOf(DelegationId delegation) {
        return store.atRiskOf(delegation);
    }

    /** Everybody whom the Secretariat has approved, by passport name; also people at risk. */
    public Flux<Participant> approvedOf(MeetingCode meeting) {
        return store.approvedOf(meeting);
    }

    /** As whom this account takes part, once approved; usually one. */
    public Flux<Participant> ofAccount(MeetingCode meeting, AccountId account) {
        return store.ofAccount(meeting, account);
    }

    static Problem unknown() {
        return Problem.of("registration.unknown-participant", 404).field("participant");
    }
}
