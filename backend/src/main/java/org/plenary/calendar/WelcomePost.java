package org.plenary.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeDocuments;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.SignInLinks;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Letter.Attachment;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The letter of approval with badge, invitations and a link that signs in. Without an address of the person's own it goes to each
 * focal point of the delegation, one by one.
 */
@Component
class WelcomePost {

    private final Correspondence correspondence;
    private final Delegations delegations;
    private final Accounts accounts;
    private final SignInLinks links;
    private final BadgeBook badges;
    private final BadgeDocuments documents;
    private final CalendarSettings settings;

    WelcomePost(
            Correspondence correspondence,
            Delegations delegations,
            Accounts accounts,
            SignInLinks links,
            BadgeBook badges,
            BadgeDocuments documents,
            CalendarSettings settings) {
        this.correspondence = correspondence;
        this.delegations = delegations;
        this.accounts = accounts;
        this.links = links;
        this.badges = badges;
        this.documents = documents;
        this.settings = settings;
    }

    /** @param waited how long the event behind it has been waiting for the badge */
    Mono<Void> welcome(Meeting meeting, Participant person, List<CalendarEntry> agenda, Duration waited) {
        return badges.newest(person.id())
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(badge -> enclosed(person, badge, waited))
                .flatMap(badge -> recipients(person)
                        .concatMap(account -> letter(meeting, person, account, badge))
                        .concatMap(welcome -> correspondence.welcome(meeting, welcome, agenda))
                        .then());
    }

    private Mono<Optional<Attachment>> enclosed(Participant person, Optional<Badge> newest, Duration waited) {
        return switch (Enclosure.of(newest.orElse(null), waited, settings.badgePatience())) {
            case BADGE -> Mono.justOrEmpty(newest).flatMap(this::file).map(Optional::of);
            case NOTHING -> Mono.just(Optional.empty());
            case WAIT -> Mono.error(new BadgeAwaited(person.id()));
        };
    }

    private Mono<Attachment> file(Badge badge) {
        return documents
                .pdf(badge.id())
                .map(pdf -> new Attachment("badge-" + badge.serial() + ".pdf", "application/pdf", pdf));
    }

    private Mono<Welcome> letter(Meeting meeting, Participant person, Account recipient, Optional<Attachment> badge) {
        String name = person.account() == null ? recipient.name() : person.badgeName();
        return links.issue(recipient.id(), "/meetings/" + meeting.code() + "/me")
                .map(link -> new Welcome(recipient, name, badge.orElse(null), link));
    }

    private Flux<Account> recipients(Participant person) {
        AccountId account = person.account();
        if (account != null) {
            return accounts.byId(account).flux();
        }
        DelegationId delegation = person.delegation();
        return delegation == null
                ? Flux.empty()
                : delegations
                        .get(delegation)
                        .flatMapIterable(found -> found.focalPoints())
                        .concatMap(focalPoint -> accounts.byId(focalPoint.account()));
    }
}
