package org.plenary.registration;

import java.time.Clock;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Keeps to one approved head of delegation at any instant (R3). Somebody who waits to become head stands beside the approved one,
 * who stays until the other is approved and is demoted in that transaction (R7); of those who wait there is one, too.
 */
@Component
class HeadOfDelegation {

    private final ParticipantStore store;
    private final DelegationStore delegations;
    private final ChangeStore changes;
    private final Entities entities;
    private final Meetings meetings;
    private final RegistrationPost post;
    private final RegistrationJournal journal;
    private final Clock clock;

    HeadOfDelegation(
            ParticipantStore store,
            DelegationStore delegations,
            ChangeStore changes,
            Entities entities,
            Meetings meetings,
            RegistrationPost post,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.delegations = delegations;
        this.changes = changes;
        this.entities = entities;
        this.meetings = meetings;
        this.post = post;
        this.journal = journal;
        this.clock = clock;
    }

    /** Makes the former head of the same standing an alternate, if this person is to be the head. The caller holds the delegation. */
    Mono<Void> makeRoomFor(Participant next, Viewer viewer) {
        DelegationId delegation = next.delegation();
        if (delegation == null || !next.head()) {
            return Mono.empty();
        }
        return store.ofDelegation(delegation)
                .filter(former -> former.givesWayTo(next))
                .concatMap(former -> delegations.find(delegation).flatMap(of -> demoted(former, next, of, viewer)))
                .then();
    }

    private Mono<Participant> demoted(Participant former, Participant next, Delegation delegation, Viewer viewer) {
        return entities.byCode(delegation.entity())
                .map(entity -> former.edited(
                        former.person().as(ParticipantRole.ALTERNATE),
                        Category.of(ParticipantRole.ALTERNATE, entity.kind())))
                .flatMap(alternate -> store.update(alternate, clock.instant()))
                .flatMap(stored ->
                        changes.closeFulfilled(stored, clock.instant()).thenReturn(stored))
                .flatMap(stored -> stored.approved()
                        ? told(stored, next, delegation)
                                .then(journal.tell("badge-data-changed", former, stored, viewer, null))
                        : journal.tell("participant-changed", former, stored, viewer, null));
    }

    private Mono<Void> told(Participant former, Participant next, Delegation delegation) {
        return meetings.get(delegation.meeting())
                .flatMap(meeting -> post.headReplaced(meeting, delegation, former, next));
    }
}
