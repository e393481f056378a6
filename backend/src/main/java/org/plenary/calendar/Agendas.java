package org.plenary.calendar;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.plenary.identity.Accounts;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Keeps entries in step with what people have to attend. Always asked within the transaction of the event that it follows;
 * asked again, it finds nothing new.
 */
@Service
class Agendas {

    private final EntryStore entries;
    private final DutyRoster roster;
    private final Accounts accounts;
    private final Outbox outbox;
    private final Clock clock;

    Agendas(EntryStore entries, DutyRoster roster, Accounts accounts, Outbox outbox, Clock clock) {
        this.entries = entries;
        this.roster = roster;
        this.accounts = accounts;
        this.outbox = outbox;
        this.clock = clock;
    }

    /**
     * Holds the meeting's agendas until the transaction ends. Who decides by who was welcomed holds them before reading:
     * another instance may be welcoming or releasing the same person.
     */
    Mono<Void> hold(MeetingCode meeting) {
        return entries.lock(meeting);
    }

    /** Follows the programme and the lists of speakers for everybody; answers what changed, stored. */
    Mono<List<CalendarEntry>> followAll(MeetingCode meeting) {
        return entries.lock(meeting)
                .then(Mono.defer(() -> roster.of(meeting)))
                .zipWhen(duties -> entries.ofMeeting(meeting).collectList())
                .flatMap(found -> accounts.languages(
                                found.getT1().everybody(found.getT2()).toList())
                        .map(languages -> changed(meeting, found.getT1(), found.getT2(), languages)))
                .flatMap(changed -> saved(meeting, changed, Audience.participants()));
    }

    /** Follows one person only: somebody came or went. */
    Mono<List<CalendarEntry>> follow(MeetingCode meeting, AccountId account) {
        return entries.lock(meeting)
                .then(Mono.defer(() -> roster.of(meeting, account)))
                .zipWhen(duties -> entries.ofPeople(meeting, List.of(account)).collectList())
                .flatMap(found -> accounts.languages(List.of(account))
                        .map(languages -> agenda(meeting, account, languages, found.getT2())
                                .follow(found.getT1().of(account), clock.instant(), UUID::randomUUID)))
                .flatMap(changed -> saved(meeting, changed, Audience.nobody().and(account)));
    }

    private List<CalendarEntry> changed(
            MeetingCode meeting, Duties duties, List<CalendarEntry> known, Map<AccountId, Language> languages) {
        Instant now = clock.instant();
        Map<Boolean, List<CalendarEntry>> parts =
                known.stream().collect(Collectors.partitioningBy(entry -> entry.account() == null));
        List<CalendarEntry> ofPublic = parts.getOrDefault(true, List.of());
        List<CalendarEntry> changed = new ArrayList<>(
                new Agenda(meeting, null, Language.EN, ofPublic).follow(duties.ofPublic(), now, UUID::randomUUID));
        Map<AccountId, List<CalendarEntry>> byPerson = byPerson(parts.getOrDefault(false, List.of()));
        duties.everybody(known)
                .map(account -> agenda(meeting, account, languages, byPerson.getOrDefault(account, List.of()))
                        .follow(duties.of(account), now, UUID::randomUUID))
                .forEach(changed::addAll);
        return changed;
    }

    private static Agenda agenda(
            MeetingCode meeting, AccountId account, Map<AccountId, Language> languages, List<CalendarEntry> known) {
        return new Agenda(meeting, account, languages.getOrDefault(account, Language.EN), known);
    }

    private static Map<AccountId, List<CalendarEntry>> byPerson(Collection<CalendarEntry> entries) {
        return entries.stream().collect(Collectors.groupingBy(Agendas::person));
    }

    private static AccountId person(CalendarEntry entry) {
        return Objects.requireNonNull(entry.account());
    }

    /** Tells screens only now: what moved the entries was told before the entries had moved. */
    private Mono<List<CalendarEntry>> saved(MeetingCode meeting, List<CalendarEntry> changed, Audience audience) {
        List<CalendarEntry> kept = Collections.unmodifiableList(changed);
        if (changed.isEmpty()) {
            return Mono.just(kept);
        }
        return entries.save(changed)
                .then(outbox.append(DomainEvent.of("calendar.agenda-changed", meeting, meeting, audience)))
                .thenReturn(kept);
    }
}
