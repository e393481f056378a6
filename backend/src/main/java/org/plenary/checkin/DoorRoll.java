package org.plenary.checkin;

import java.util.Collection;
import java.util.Set;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgeWatch;
import org.plenary.badges.DoorStanding;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door's own roll of badges: written in the transaction that changes a badge, so that a revoked one is refused from its
 * commit on (B2); names follow registrations a moment later.
 */
@Component
class DoorRoll implements BadgeWatch, OutboxHandler {

    private static final Set<String> TOPICS =
            Set.of("registration.badge-data-changed", "registration.participant-changed");

    private final DoorRollStore store;
    private final BadgeHolders holders;

    DoorRoll(DoorRollStore store, BadgeHolders holders) {
        this.store = store;
        this.holders = holders;
    }

    @Override
    public Mono<Void> badgeChanged(Badge badge, DoorStanding standing) {
        return holders.of(badge.participant()).flatMap(holder -> store.put(badge, standing, holder));
    }

    @Override
    public Mono<Void> standingChanged(Collection<BadgeId> badges, DoorStanding standing) {
        return store.stand(badges, standing);
    }

    @Override
    public String name() {
        return "checkin.follow-names";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        ParticipantId participant = ParticipantId.of(stored.event().subject());
        return holders.of(participant).flatMap(holder -> store.rename(participant, holder));
    }
}
