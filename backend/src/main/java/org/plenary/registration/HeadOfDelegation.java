package org.plenary.registration;

import java.time.Clock;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.network.Entities;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps to one head of delegation at any instant: a new one demotes the former, in the same transaction (R3). */
@Component
class HeadOfDelegation {

    private final ParticipantStore store;
    private final DelegationStore delegations;
    private final Entities entities;
    private final RegistrationJournal journal;
    private final Clock clock;

    HeadOfDelegation(
            ParticipantStore store,
            DelegationStore delegations,
            Entities entities,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.entities = entities;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes the former head an alternate, if this person is to be the head. The caller holds the delegation. */
    Mono<Void> makeRoomFor(Participant next, Viewer viewer) {
        DelegationId delegation = next.delegation();
        if (delegation == null || !next.head()) {
            return Mono.empty();
        }
        return store.ofDelegation(delegation)
                .filter(Participant::head)
                .filter(former -> !former.id().equals(next.id()))
                .concatMap(former -> demoted(former, delegation, viewer))
                .then();
    }

    private Mono<Participant> demoted(Participant former, DelegationId delegation, Viewer viewer) {
        String event = former.approved() ? "badge-data-changed" : "participant-changed";
        return delegations
                .find(delegation)
                .flatMap(found -> entities.byCode(found.entity()))
                .map(entity -> former.edited(
                        former.person().as(ParticipantRole.ALTERNATE),
                        Category.of(ParticipantRole.ALTERNATE, entity.kind())))
                .flatMap(alternate -> store.update(alternate, clock.instant()))
                .flatMap(stored -> journal.tell(event, former, stored, viewer, null));
    }
}
