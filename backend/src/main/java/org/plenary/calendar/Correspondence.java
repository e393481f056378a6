package org.plenary.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.kernel.AccountId;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Audience;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.MailRoom;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes to people about their entries: one letter for each person and kind of news, with one calendar document for each
 * entry (RFC 5546 allows a request only one UID). Nobody sees another recipient (P1).
 */
@Component
class Correspondence {

    private final Accounts accounts;
    private final EntryStore entries;
    private final CalendarLetters letters;
    private final MailRoom mailRoom;
    private final Outbox outbox;
    private final BlockingWork work;
    private final Drifts drifts;
    private final Clock clock;

    Correspondence(
            Accounts accounts,
            EntryStore entries,
            CalendarLetters letters,
            MailRoom mailRoom,
            Outbox outbox,
            BlockingWork work,
            Drifts drifts,
            Clock clock) {
        this.accounts = accounts;
        this.entries = entries;
        this.letters = letters;
        this.mailRoom = mailRoom;
        this.outbox = outbox;
        this.work = work;
        this.drifts = drifts;
        this.clock = clock;
    }

    /** Tells everybody concerned what they are owed of these changes, and remembers what was said. */
    Mono<Void> tell(Meeting meeting, List<CalendarEntry> changed) {
        Map<AccountId, List<CalendarEntry>> byPerson = changed.stream()
                .filter(entry -> entry.account() != null)
                .collect(Collectors.groupingBy(entry -> Objects.requireNonNull(entry.account())));
        return drifts.of(meeting.code(), changed)
                .flatMapMany(drift -> Flux.fromIterable(byPerson.entrySet())
                        .concatMap(person -> accounts.byId(person.getKey())
                                .flatMapMany(reader -> Flux.fromIterable(occasions(reader, person.getValue(), drift)
                                                .entrySet())
                                        .concatMap(news -> tell(meeting, reader, news.getKey(), news.getValue())))))
                .then();
    }

    /** What this reader is owed, by kind of news. */
    private Map<Notice, List<CalendarEntry>> occasions(
            Account reader, List<CalendarEntry> changed, Drifts.OfSlots drift) {
        Instant now = clock.instant();
        var occasions = new EnumMap<Notice, List<CalendarEntry>>(Notice.class);
        changed.forEach(entry -> occasions
                .computeIfAbsent(entry.notice(drift.of(entry), reader.language(), now), kind -> new ArrayList<>())
                .add(entry));
        occasions.remove(Notice.NONE);
        return occasions;
    }

    private Mono<Void> tell(Meeting meeting, Account reader, Notice notice, List<CalendarEntry> news) {
        return work.call(() -> letters.news(meeting, reader, notice, news))
                .flatMap(mailRoom::send)
                .then(remember(news))
                .then(moved(meeting, reader, notice, news));
    }

    /** Whoever is written to about a slot that moved learns it by the other ways, too (C6); nobody else does. */
    private Mono<Void> moved(Meeting meeting, Account reader, Notice notice, List<CalendarEntry> news) {
        Audience audience = Audience.nobody().and(reader.id());
        return Flux.fromIterable(news)
                .map(CalendarEntry::obligation)
                .filter(slot -> notice == Notice.UPDATE && slot.kind() == ObligationKind.SPEAKING_SLOT)
                .concatMap(slot ->
                        outbox.append(DomainEvent.of("calendar.slot-moved", meeting.code(), slot.subject(), audience)
                                .with(Map.of(
                                        "start",
                                        slot.window().start().toString(),
                                        "beyond",
                                        slot.status() == EntryStatus.TENTATIVE))))
                .then();
    }

    /** The first letter to somebody who was approved: the badge, and the invitations to all that is still to come. */
    Mono<Void> welcome(Meeting meeting, Welcome welcome, List<CalendarEntry> agenda) {
        return drifts.of(meeting.code(), agenda)
                .map(drift -> occasions(welcome.recipient(), agenda, drift).getOrDefault(Notice.INVITATION, List.of()))
                .flatMap(ahead -> work.call(() -> letters.welcome(meeting, welcome, ahead))
                        .flatMap(mailRoom::send)
                        .then(remember(ahead)));
    }

    private Mono<Void> remember(List<CalendarEntry> told) {
        return entries.save(told.stream().map(CalendarEntry::informed).toList());
    }
}
