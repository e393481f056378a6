package org.plenary.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;

/**
 * One person's entries in one meeting (the public programme's, without a person), compared with what they have to attend
 * now. One entry per obligation (C1); the order in which news arrives does not matter.
 */
record Agenda(MeetingCode meeting, @Nullable AccountId account, Language reader, List<CalendarEntry> entries) {

    /** The entries that are new or changed. What is over and no longer named stays as it was. */
    List<CalendarEntry> follow(List<Obligation> due, Instant now, Supplier<UUID> uids) {
        Map<UUID, CalendarEntry> known = new LinkedHashMap<>();
        entries.forEach(entry -> known.put(entry.obligation().subject(), entry));
        List<CalendarEntry> changed = new ArrayList<>();
        for (Obligation obligation : due) {
            CalendarEntry entry = known.remove(obligation.subject());
            if (entry == null) {
                addFirst(obligation, now, uids, changed);
            } else {
                addIfNew(entry, entry.follow(obligation, reader, now), changed);
            }
        }
        known.values().stream()
                .filter(entry -> !entry.isOver(now))
                .forEach(entry -> addIfNew(entry, entry.release(now), changed));
        return changed;
    }

    /** What was called off before the person came to know of it never becomes an entry of theirs. */
    private void addFirst(Obligation obligation, Instant now, Supplier<UUID> uids, List<CalendarEntry> changed) {
        if (!obligation.cancelled()) {
            changed.add(CalendarEntry.first(uids.get(), meeting, account, obligation, now));
        }
    }

    private static void addIfNew(CalendarEntry before, CalendarEntry after, List<CalendarEntry> changed) {
        if (after != before) {
            changed.add(after);
        }
    }
}
