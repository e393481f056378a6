package org.plenary.calendar;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeDocuments;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.SignInLinks;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.Letter.Attachment;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Somebody was approved: their agenda is made, and one letter brings the badge and the invitations. Without an address of
 * their own the letter goes to each focal point of the delegation, one by one.
 */
@Component
class WelcomeHandler implements OutboxHandler {

    private final AttendeeStore attendees;
    private final Agendas agendas;
    private final Correspondence correspondence;
    private final Meetings meetings;
    private final Participants participants;
    private final Delegations delegations;
    private final Accounts accounts;
    private final SignInLinks links;
    private final BadgeBook badges;
    private final BadgeDocuments documents;
    private final Clock clock;

    WelcomeHandler(
            AttendeeStore attendees,
            Agendas agendas,
            Correspondence correspondence,
            Meetings meetings,
            Participants participants,
            Delegations delegations,
            Accounts accounts,
            SignInLinks links,
            BadgeBook badges,
            BadgeDocuments documents,
            Clock clock) {
        this.attendees = attendees;
        this.agendas = agendas;
        this.correspondence = correspondence;
        this.meetings = meetings;
        this.participants = participants;
        this.delegations = delegations;
        this.accounts = accounts;
        this.links = links;
        this.badges = badges;
        this.documents = documents;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar.welcome";
    }

    @Override
    public Set<String> topics() {
        return Set.of("registration.participant-approved");
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        return participants
                .get(ParticipantId.of(event.event().subject()))
                .filter(Participant::approved)
                .flatMap(participant ->
                        meetings.get(participant.meeting()).flatMap(meeting -> admit(meeting, participant)));
    }

    private Mono<Void> admit(Meeting meeting, Participant participant) {
        return attendees
                .add(meeting.code(), participant.id(), clock.instant())
                .flatMap(first -> followed(participant)
                        .flatMap(agenda -> isOwedWelcome(meeting, first)
                                ? welcome(meeting, participant, agenda)
                                : correspondence.tell(meeting, agenda)));
    }

    private Mono<List<CalendarEntry>> followed(Participant participant) {
        AccountId account = participant.account();
        return account == null ? Mono.just(List.of()) : agendas.follow(participant.meeting(), account);
    }

    private boolean isOwedWelcome(Meeting meeting, boolean first) {
        return first && clock.instant().isBefore(meeting.days().end());
    }

    /** Waits for the badge, which another handler of the same event issues: without one this is tried again later. */
    private Mono<Void> welcome(Meeting meeting, Participant participant, List<CalendarEntry> agenda) {
        return badges.current(participant.id())
                .switchIfEmpty(Mono.error(() -> new IllegalStateException("no badge yet of " + participant.id())))
                .flatMap(this::file)
                .flatMap(badge -> recipients(participant)
                        .concatMap(account -> letter(meeting, participant, account, badge))
                        .concatMap(welcome -> correspondence.welcome(meeting, welcome, agenda))
                        .then());
    }

    private Mono<Attachment> file(Badge badge) {
        return documents
                .pdf(badge.id())
                .map(pdf -> new Attachment("badge-" + badge.serial() + ".pdf", "application/pdf", pdf));
    }

    private Mono<Welcome> letter(Meeting meeting, Participant participant, Account recipient, Attachment badge) {
        String name = participant.account() == null ? recipient.name() : participant.badgeName();
        return links.issue(recipient.id(), "/meetings/" + meeting.code() + "/me")
                .map(link -> new Welcome(recipient, name, badge, link));
    }

    private Flux<Account> recipients(Participant participant) {
        AccountId account = participant.account();
        if (account != null) {
            return accounts.byId(account).flux();
        }
        DelegationId delegation = participant.delegation();
        return delegation == null
                ? Flux.empty()
                : delegations
                        .get(delegation)
                        .flatMapIterable(found -> found.focalPoints())
                        .concatMap(focalPoint -> accounts.byId(focalPoint.account()));
    }
}
