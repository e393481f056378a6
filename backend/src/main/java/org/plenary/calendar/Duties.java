package org.plenary.calendar;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.plenary.kernel.AccountId;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Visibility;

/**
 * Who has to attend what in one meeting: the sessions that are open to each of its people, and their statements. A session
 * that stops being open to somebody is no longer theirs.
 */
record Duties(
        Setting setting,
        List<ProgrammeSession> sessions,
        List<StatementDuty> statements,
        Map<AccountId, Attendance> people) {

    static Duties of(
            Setting setting,
            List<ProgrammeSession> sessions,
            List<StatementDuty> statements,
            Collection<Attendance> people) {
        Map<AccountId, Attendance> byAccount = new LinkedHashMap<>();
        people.forEach(person -> byAccount.merge(person.account(), person, Attendance::and));
        return new Duties(setting, sessions, statements, byAccount);
    }

    /** What this person has to attend; nothing for somebody who is not, or no longer, part of the meeting. */
    List<Obligation> of(AccountId account) {
        List<Obligation> due = new ArrayList<>();
        Attendance person = people.get(account);
        if (person != null && person.admitted()) {
            sessions.stream()
                    .filter(session -> isOpenTo(person, session))
                    .map(Duties::attend)
                    .forEach(due::add);
        }
        statements.stream()
                .filter(statement -> statement.people().contains(account))
                .map(StatementDuty::obligation)
                .forEach(due::add);
        return due.stream().map(obligation -> obligation.in(setting)).toList();
    }

    /** What everybody may know of. */
    List<Obligation> ofPublic() {
        return sessions.stream()
                .filter(session -> session.visibility() == Visibility.PUBLIC)
                .map(Duties::attend)
                .map(obligation -> obligation.in(setting))
                .toList();
    }

    /** Everybody who has something to attend, or had. */
    Stream<AccountId> everybody(Collection<CalendarEntry> entries) {
        Stream<AccountId> known = entries.stream().map(CalendarEntry::account).filter(Objects::nonNull);
        Stream<AccountId> speaking = statements.stream().flatMap(statement -> statement.people().stream());
        return Stream.of(people.keySet().stream(), speaking, known)
                .flatMap(each -> each)
                .distinct();
    }

    private static boolean isOpenTo(Attendance person, ProgrammeSession session) {
        return session.visibility() != Visibility.FOCAL_POINTS || person.focalPoint();
    }

    private static Obligation attend(ProgrammeSession session) {
        return new Obligation(
                ObligationKind.SESSION,
                session.id().value(),
                session.window(),
                new Place(session.room(), session.roomName()),
                session.title(),
                session.cancelled() ? EntryStatus.CANCELLED : EntryStatus.CONFIRMED);
    }
}
