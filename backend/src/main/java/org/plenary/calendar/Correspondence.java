package org.plenary.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.plenary.identity.Accounts;
import org.plenary.kernel.AccountId;
import org.plenary.meetings.Meeting;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.MailRoom;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes to people about their entries: one letter for each person and kind of news, with one calendar document for each
 * entry (RFC 5546 allows a request only one UID). Nobody sees another recipient (P1).
 */
@Component
class Correspondence {

    private record Occasion(AccountId account, Notice notice) {}

    private final Accounts accounts;
    private final EntryStore entries;
    private final CalendarLetters letters;
    private final MailRoom mailRoom;
    private final BlockingWork work;
    private final CalendarSettings settings;
    private final Clock clock;

    Correspondence(
            Accounts accounts,
            EntryStore entries,
            CalendarLetters letters,
            MailRoom mailRoom,
            BlockingWork work,
            CalendarSettings settings,
            Clock clock) {
        this.accounts = accounts;
        this.entries = entries;
        this.letters = letters;
        this.mailRoom = mailRoom;
        this.work = work;
        this.settings = settings;
        this.clock = clock;
    }

    /** Tells everybody concerned what they are owed of these changes, and remembers what was said. */
    Mono<Void> tell(Meeting meeting, List<CalendarEntry> changed) {
        Instant now = clock.instant();
        Map<Occasion, List<CalendarEntry>> occasions = changed.stream()
                .filter(entry -> entry.notice(settings.drift(), now) != Notice.NONE)
                .collect(Collectors.groupingBy(entry -> occasion(entry, now)));
        return Flux.fromIterable(occasions.entrySet())
                .concatMap(occasion -> tell(meeting, occasion.getKey(), occasion.getValue()))
                .then();
    }

    private Mono<Void> tell(Meeting meeting, Occasion occasion, List<CalendarEntry> news) {
        return accounts.byId(occasion.account())
                .flatMap(account -> work.call(() -> letters.news(meeting, account, occasion.notice(), news)))
                .flatMap(mailRoom::send)
                .then(remember(news));
    }

    /** The first letter to somebody who was approved: the badge, and the invitations to all that is still to come. */
    Mono<Void> welcome(Meeting meeting, Welcome welcome, List<CalendarEntry> agenda) {
        Instant now = clock.instant();
        List<CalendarEntry> ahead = agenda.stream()
                .filter(entry -> entry.notice(settings.drift(), now) == Notice.INVITATION)
                .toList();
        return work.call(() -> letters.welcome(meeting, welcome, ahead))
                .flatMap(mailRoom::send)
                .then(remember(ahead));
    }

    private Mono<Void> remember(List<CalendarEntry> told) {
        return entries.save(told.stream().map(CalendarEntry::informed).toList());
    }

    private Occasion occasion(CalendarEntry entry, Instant now) {
        return new Occasion(Objects.requireNonNull(entry.account()), entry.notice(settings.drift(), now));
    }
}
