package org.plenary.checkin;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgeWatch;
import org.plenary.badges.DoorStanding;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Photos;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The door's own roll of badges: written in the transaction that changes a badge, so that a revoked one is refused from its
 * commit on (B2); names and photos follow registrations a moment later.
 */
@Component
class DoorRoll implements BadgeWatch, OutboxHandler {

    private static final Set<String> TOPICS = Set.of(
            "registration.badge-data-changed",
            "registration.participant-changed",
            "registration.photo-taken",
            "registration.photo-removed");

    private final DoorRollStore store;
    private final BadgeHolders holders;
    private final Photos photos;

    DoorRoll(DoorRollStore store, BadgeHolders holders, Photos photos) {
        this.store = store;
        this.holders = holders;
        this.photos = photos;
    }

    @Override
    public Mono<Void> badgeChanged(Badge badge, DoorStanding standing) {
        return Mono.zip(holders.of(badge.participant()), photo(badge.participant()))
                .flatMap(found -> store.put(badge, standing, found.getT1(), found.getT2()));
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
        return Mono.zip(holders.of(participant), photo(participant))
                .flatMap(found -> store.rename(participant, found.getT1(), found.getT2()));
    }

    private Mono<Optional<String>> photo(ParticipantId participant) {
        return photos.version(participant).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
