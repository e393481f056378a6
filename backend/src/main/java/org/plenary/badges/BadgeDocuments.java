package org.plenary.badges;

import java.awt.Color;
import java.util.List;
import java.util.Map;
import org.plenary.badges.document.BadgeCard;
import org.plenary.badges.document.BadgeFile;
import org.plenary.badges.document.BadgeFormat;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Messages;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** Badges as files. The code is signed again for each: it is stored nowhere. */
@Service
public class BadgeDocuments {

    private final BadgeStore store;
    private final BadgeKeys keys;
    private final BadgeHolders holders;
    private final Delegations delegations;
    private final Entities entities;
    private final Meetings meetings;
    private final Messages messages;
    private final BlockingWork work;

    BadgeDocuments(
            BadgeStore store,
            BadgeKeys keys,
            BadgeHolders holders,
            Delegations delegations,
            Entities entities,
            Meetings meetings,
            Messages messages,
            BlockingWork work) {
        this.store = store;
        this.keys = keys;
        this.holders = holders;
        this.delegations = delegations;
        this.entities = entities;
        this.meetings = meetings;
        this.messages = messages;
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
        return card(badge, language).flatMap(card -> work.call(() -> form.draw(card)));
    }

    /** The badges of one delegation that can be used, in the order of their numbers, as one file to print. */
    public Mono<byte[]> print(MeetingCode meeting, DelegationId delegation, BadgeFormat format, Language language) {
        return Mono.zip(
                        delegations.get(delegation).flatMap(found -> entities.byCode(found.entity())),
                        meetings.get(meeting))
                .flatMap(of -> store.ofDelegation(meeting, delegation)
                        .filter(badge -> badge.state() == BadgeState.ACTIVE)
                        .concatMap(badge -> Mono.zip(holders.of(badge.participant()), keys.of(badge))
                                .map(found -> card(
                                        badge,
                                        found.getT1(),
                                        of.getT2(),
                                        language,
                                        found.getT2().sign(badge.claims()).text())))
                        .collectList()
                        .filter(cards -> !cards.isEmpty())
                        .switchIfEmpty(Mono.error(() -> Problem.of("badges.none-to-print", 404)))
                        .flatMap(cards -> work.call(
                                () -> format.print(cards, of.getT1().name().in(language), language.locale()))));
    }

    /** One badge to print on that. */
    public Mono<byte[]> print(Badge badge, BadgeFormat format, Language language) {
        return card(badge, language)
                .flatMap(
                        card -> work.call(() -> format.print(List.of(card), BadgeFile.title(card), language.locale())));
    }

    private Mono<BadgeCard> card(Badge badge, Language language) {
        return Mono.zip(holders.of(badge.participant()), meetings.get(badge.meeting()), keys.of(badge))
                .map(found -> card(
                        badge,
                        found.getT1(),
                        found.getT2(),
                        language,
                        found.getT3().sign(badge.claims()).text()));
    }

    private BadgeCard card(Badge badge, BadgeHolder holder, Meeting meeting, Language language, String code) {
        Entity entity = holder.entity();
        // a name in a script that no font of ours has would print as boxes: then the Latin name stands alone
        String latin = BadgeFile.writable(holder.latinName());
        String name = BadgeFile.unwritable(holder.name()).isEmpty() ? holder.name() : latin;
        String place = messages.text(
                "badges.place-and-days",
                language,
                Map.of(
                        "city",
                        meeting.city().in(language),
                        "days",
                        WrittenDates.days(meeting.firstDay(), meeting.lastDay(), language)));
        return new BadgeCard(
                language.locale(),
                meeting.title().in(language),
                place,
                BadgeFile.writable(holder.participant().honorific()),
                name,
                latin,
                entity == null ? "" : entity.name().in(language),
                messages.text("badges.category." + badge.category().wire(), language),
                badge.category().letter(),
                Color.decode(badge.category().colour()),
                badge.zones().letters(),
                messages.text("badges.zones", language),
                badge.serial(),
                !holder.participant().photoConsent(),
                messages.text("badges.no-photo", language),
                code);
    }
}
