package org.plenary.calendar;

import java.util.List;
import java.util.UUID;

/**
 * Which obligations need the same person at one time (C7). Sessions that merely lie side by side in the programme are a
 * choice, not a conflict; two statements are one, and one without a time is none (L13).
 */
final class Overlaps {

    private Overlaps() {}

    static List<UUID> of(CalendarEntry entry, List<CalendarEntry> agenda) {
        if (!binds(entry)) {
            return List.of();
        }
        List<CalendarEntry> others = agenda.stream()
                .filter(other -> !other.uid().equals(entry.uid()) && binds(other))
                .toList();
        return entry
                .obligation()
                .window()
                .overlapping(others, other -> other.obligation().window())
                .stream()
                .map(CalendarEntry::uid)
                .toList();
    }

    private static boolean binds(CalendarEntry entry) {
        return entry.status() == EntryStatus.CONFIRMED && entry.obligation().kind() == ObligationKind.SPEAKING_SLOT;
    }
}
