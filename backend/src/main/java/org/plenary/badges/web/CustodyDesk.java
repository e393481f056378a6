package org.plenary.badges.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgeState;
import org.plenary.badges.custody.Collected;
import org.plenary.badges.custody.Custody;
import org.plenary.badges.custody.Handover;
import org.plenary.badges.web.CustodyController.CollectionView;
import org.plenary.badges.web.CustodyController.HandoverView;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Puts badges, whose they are, and in whose hands they are together. */
@Service
class CustodyDesk {

    private final Custody custody;
    private final BadgeBook book;
    private final BadgeHolders holders;

    CustodyDesk(Custody custody, BadgeBook book, BadgeHolders holders) {
        this.custody = custody;
        this.book = book;
        this.holders = holders;
    }

    Mono<List<CollectionView>> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return Mono.zip(
                        custody.ofDelegation(meeting, delegation).collectMap(Collected::badge),
                        custody.ofMeeting(meeting).collectMap(Handover::id))
                .flatMap(known -> book.ofDelegation(meeting, delegation)
                        .filter(badge -> badge.state() == BadgeState.ACTIVE)
                        .concatMap(badge -> view(badge, known.getT1(), known.getT2()))
                        .collectList());
    }

    private Mono<CollectionView> view(Badge badge, Map<BadgeId, Collected> collected, Map<UUID, Handover> given) {
        return holders.of(badge.participant())
                .map(holder -> view(badge, holder.name(), collected.get(badge.id()), given));
    }

    private static CollectionView view(Badge badge, String name, @Nullable Collected last, Map<UUID, Handover> given) {
        if (last == null) {
            return new CollectionView(badge.id(), badge.serial(), name, null, null, null);
        }
        boolean out = last.returnedAt() == null;
        Handover handover = last.handover() == null ? null : given.get(last.handover());
        return new CollectionView(
                badge.id(),
                badge.serial(),
                name,
                out ? last.at() : null,
                last.returnedAt(),
                handover == null ? null : HandoverView.of(handover));
    }
}
