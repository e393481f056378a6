package org.plenary.badges;

import java.util.List;
import org.plenary.badges.document.BadgeFile;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.platform.BlockingWork;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Badges as files. The code is signed again for each: it is stored nowhere. */
@Service
public class BadgeDocuments {

    private final BadgeStore store;
    private final BadgeCards cards;
    private final BadgeHolders holders;
    private final Delegations delegations;
    private final Entities entities;
    private final Meetings meetings;
    private final BlockingWork work;

    BadgeDocuments(
            BadgeStore store,
            BadgeCards cards,
            BadgeHolders holders,
            Delegations delegations,
            Entities entities,
            Meetings meetings,
            BlockingWork work) {
        this.store = store;
        this.cards = cards;
        this.holders = holders;
        this.delegations = delegations;
        this.entities = entities;
        this.meetings = meetings;
        this.work = work;
    }

    /** The badge to print, in the language of the person: what travels with the letter of approval. */
    public Mono<byte[]> pdf(BadgeId id) {
        return store.find(id)
                .switchIfEmpty(Mono.error(BadgeBook::unknown))
                .flatMap(badge -> holders.of(badge.participant())
                        .flatMap(holder ->
                                draw(badge, BadgeFile.PDF, holder.participant().language())));
    }

    /** A file name without the person's name, safe everywhere: {@code badge-berlin-2018-0042-1.pdf}. */
    public static String fileName(Badge badge, BadgeFile form) {
        return "badge-" + badge.meeting() + "-" + badge.serial() + "." + form.ending();
    }

    /** The badge in one of its forms, the entity and the labels in that language. */
    public Mono<byte[]> draw(Badge badge, BadgeFile form, Language language) {
        return cards.of(badge, language).flatMap(card -> work.call(() -> form.draw(card)));
    }

    /** The badges of one delegation that can be used, in the order of their numbers, as one file to print. */
    public Mono<byte[]> print(MeetingCode meeting, DelegationId delegation, BadgeFormat format, Language language) {
        Mono<String> title = delegations
                .get(delegation)
                .flatMap(found -> entities.byCode(found.entity()))
                .map(entity -> entity.name().in(language));
        Mono<List<Badge>> active = store.ofDelegation(meeting, delegation)
                .filter(badge -> badge.state() == BadgeState.ACTIVE)
                .collectList();
        return title.flatMap(name -> Mono.zip(meetings.get(meeting), active, holders.ofMeeting(meeting))
                .flatMap(found -> cards.of(found.getT1(), found.getT2(), found.getT3(), language))
                .filter(all -> !all.isEmpty())
                .switchIfEmpty(Mono.error(() -> Problem.of("badges.none-to-print", 404)))
                .flatMap(all -> work.call(() -> format.print(all, name, language.locale()))));
    }

    /** One badge to print on that. */
    public Mono<byte[]> print(Badge badge, BadgeFormat format, Language language) {
        return cards.of(badge, language)
                .flatMap(
                        card -> work.call(() -> format.print(List.of(card), BadgeFile.title(card), language.locale())));
    }
}
