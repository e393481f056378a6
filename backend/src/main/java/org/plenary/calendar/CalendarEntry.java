package org.plenary.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;

/**
 * One obligation in one person's calendar; without a person it is the public programme's. The UID stays for ever and
 * SEQUENCE starts at 0, rises on time, place or cancellation, not on typing errors, and never falls (C1). What
 * a place is called counts in the language in which the person reads it.
 */
record CalendarEntry(
        UUID uid,
        MeetingCode meeting,
        @Nullable AccountId account,
        Obligation obligation,
        EntryStatus status,
        int sequence,
        Instant changedAt,
        @Nullable Told told) {

    static CalendarEntry first(
            UUID uid, MeetingCode meeting, @Nullable AccountId account, Obligation obligation, Instant now) {
        return new CalendarEntry(uid, meeting, account, obligation, obligation.status(), 0, now, null);
    }

    /** The entry after its obligation was read again; the same object when there is nothing new. */
    CalendarEntry follow(Obligation current, Language reader, Instant now) {
        if (current.equals(obligation) && current.status() == status) {
            return this;
        }
        int next = isMoved(current, reader) || current.status() != status ? sequence + 1 : sequence;
        return new CalendarEntry(uid, meeting, account, current, current.status(), next, now, told);
    }

    /** The entry after the person was freed from the obligation, which goes on without them. */
    CalendarEntry release(Instant now) {
        if (cancelled()) {
            return this;
        }
        return new CalendarEntry(uid, meeting, account, obligation, EntryStatus.RELEASED, sequence + 1, now, told);
    }

    /** The entry after a letter with its present content was written. */
    CalendarEntry informed() {
        Place place = obligation.place();
        Told said = new Told(obligation.window(), place.room(), place.setting(), status);
        return new CalendarEntry(uid, meeting, account, obligation, status, sequence, changedAt, said);
    }

    /**
     * What the person is owed by mail. Nothing is said about what is over; a slot that drifts a little stays silent (C6), one
     * that gets or loses its time does not.
     */
    Notice notice(Duration tolerance, Language reader, Instant now) {
        if (account == null || isOver(now)) {
            return Notice.NONE;
        }
        boolean knows = told != null && told.status().stands();
        if (!knows) {
            return status.stands() ? Notice.INVITATION : Notice.NONE;
        }
        if (cancelled()) {
            return status == EntryStatus.RELEASED ? Notice.RELEASE : Notice.CANCELLATION;
        }
        return isNews(Objects.requireNonNull(told), tolerance, reader) ? Notice.UPDATE : Notice.NONE;
    }

    boolean isOver(Instant now) {
        return !obligation.window().end().isAfter(now);
    }

    boolean cancelled() {
        return !status.stands();
    }

    private boolean isMoved(Obligation current, Language reader) {
        Place before = obligation.place();
        return !current.window().equals(obligation.window())
                || current.place().isElsewhere(before.room(), before.setting(), reader);
    }

    private boolean isNews(Told said, Duration tolerance, Language reader) {
        boolean elsewhere = obligation.place().isElsewhere(said.room(), said.setting(), reader);
        Duration allowed = obligation.kind() == ObligationKind.SPEAKING_SLOT ? tolerance : Duration.ZERO;
        return elsewhere || said.status() != status || !said.withinDrift(obligation.window(), allowed);
    }
}
