package org.plenary.badges.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.BadgeState;
import org.plenary.badges.custody.Collected;
import org.plenary.badges.custody.Custody;
import org.plenary.badges.custody.Handover;
import org.plenary.badges.passes.PresentedPass;
import org.plenary.badges.web.CustodyController.CollectionView;
import org.plenary.badges.web.CustodyController.HandoverView;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts badges, whose they are, and in whose hands they are together. */
@Service
class CustodyDesk {

    private final Custody custody;
    private final BadgeBook book;
    private final BadgeHolders holders;
    private final PresentedPass passes;

    CustodyDesk(Custody custody, BadgeBook book, BadgeHolders holders, PresentedPass passes) {
        this.custody = custody;
        this.book = book;
        this.holders = holders;
        this.passes = passes;
    }

    Mono<List<CollectionView>> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return views(meeting, book.ofDelegation(meeting, delegation), custody.ofDelegation(meeting, delegation));
    }

    /** The same of one person, as of somebody whom no delegation sends. */
    Mono<List<CollectionView>> ofParticipant(MeetingCode meeting, ParticipantId participant) {
        return views(meeting, book.ofParticipant(meeting, participant), custody.ofParticipant(meeting, participant));
    }

    private Mono<List<CollectionView>> views(MeetingCode meeting, Flux<Badge> of, Flux<Collected> collected) {
        Mono<List<Badge>> usable =
                of.filter(badge -> badge.state() == BadgeState.ACTIVE).collectList();
        return Mono.zip(
                        collected.collectMap(Collected::badge),
                        custody.ofMeeting(meeting).collectMap(Handover::id))
                .flatMap(known -> usable.zipWhen(
                        badges -> holders.of(meeting, badges),
                        (badges, people) -> badges.stream()
                                .map(badge -> view(
                                        badge,
                                        Objects.requireNonNull(people.get(badge.participant()), "its person")
                                                .name(),
                                        known.getT1().get(badge.id()),
                                        known.getT2()))
                                .toList()));
    }

    /** The person stands at the desk with the badge that was found for them: scanned, or by its serial. */
    Mono<CollectionView> collect(MeetingCode meeting, String code, Viewer viewer) {
        return book.presented(meeting, code)
                .onErrorResume(Problem.class, none -> told(passes.problem(meeting, code), none))
                .delayUntil(badge -> custody.collect(meeting, badge.id(), viewer))
                .flatMap(badge -> holders.of(badge.participant())
                        .flatMap(holder ->
                                custody.last(badge.id()).map(last -> view(badge, holder.name(), last, Map.of()))));
    }

    /** The person came and took that badge. */
    Mono<Void> collect(MeetingCode meeting, BadgeId badge, Viewer viewer) {
        return custody.collect(meeting, badge, viewer)
                .onErrorResume(Problem.class, refused -> told(passes.problem(meeting, badge), refused));
    }

    /** That badge is back at the desk. */
    Mono<Void> takeBack(MeetingCode meeting, BadgeId badge, Viewer viewer) {
        return custody.takeBack(meeting, badge, viewer)
                .onErrorResume(Problem.class, refused -> told(passes.problem(meeting, badge), refused));
    }

    /** That it is a pass, where it is one; else what was said of it. */
    private static <T> Mono<T> told(Mono<Problem> pass, Problem otherwise) {
        return pass.defaultIfEmpty(otherwise).flatMap(Mono::error);
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
