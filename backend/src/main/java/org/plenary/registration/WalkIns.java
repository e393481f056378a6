package org.plenary.registration;

import java.time.Clock;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * People who stand at the door and whom nobody registered (B10). A supervisor writes down who they are and why; that goes to the
 * Secretariat at once, past the deadline and marked late (R8). Nobody is accredited at a door: a badge follows the approval, as
 * for everybody.
 */
@Service
public class WalkIns {

    private final DelegationStore delegations;
    private final ParticipantStore store;
    private final Entities entities;
    private final RegistrationJournal journal;
    private final Clock clock;

    WalkIns(
            DelegationStore delegations,
            ParticipantStore store,
            Entities entities,
            RegistrationJournal journal,
            Clock clock) {
        this.delegations = delegations;
        this.store = store;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Of which entities somebody may stand at the door. */
    public Flux<EntityCode> delegations(MeetingCode meeting) {
        return delegations.ofMeeting(meeting).filter(Delegation::mayCome).map(Delegation::entity);
    }

    /** Registers somebody of an invited delegation, and submits. */
    @Transactional
    public Mono<Participant> register(
            MeetingCode meeting, EntityCode entity, Person person, String reason, Viewer viewer) {
        return Mono.fromSupplier(() -> OnTheSpot.reason(reason))
                .doOnNext(why -> OnTheSpot.mayBe(person.role(), meeting, viewer))
                .flatMap(why -> walkIn(meeting, entity, person)
                        .delayUntil(one -> store.insert(one, clock.instant()))
                        .flatMap(one -> journal.tell("participant-submitted", null, one, viewer, why)));
    }

    private Mono<Participant> walkIn(MeetingCode meeting, EntityCode entity, Person person) {
        return delegations
                .find(meeting, entity)
                .switchIfEmpty(Mono.error(Delegations::unknown))
                .flatMap(delegation -> delegations
                        .hold(meeting, delegation.id())
                        .delayUntil(held -> mayCome(delegation.id()))
                        .flatMap(entities::byCode)
                        .map(sender -> new Participant(
                                ParticipantId.random(),
                                meeting,
                                delegation.id(),
                                person,
                                Category.of(person.role(), sender.kind()),
                                null,
                                ParticipantState.SUBMITTED,
                                null,
                                true,
                                1)));
    }

    /** As it has answered by now, when it is held (R11). */
    private Mono<Delegation> mayCome(DelegationId id) {
        return delegations
                .find(id)
                .filter(Delegation::mayCome)
                .switchIfEmpty(Mono.error(() -> Problem.of("registration.delegation-stays-away", 409)
                        .rule("R11")
                        .field("entity")));
    }
}
