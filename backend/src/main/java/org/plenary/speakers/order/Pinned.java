package org.plenary.speakers.order;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A pinned entry and the position at which its pin takes effect: the chair's own, until a publication has settled it; then the
 * one that the floor has reached, for a gap that closes moves the pinned speaker as well (L16).
 */
record Pinned(Entry entry, int position, boolean settled) {

    /** First a fresh decision, then the settled one that it pushes back; two of a kind follow each other by precedence. */
    private static final Comparator<Pinned> BY_POSITION = Comparator.comparingInt(Pinned::position)
            .thenComparing(Pinned::settled)
            .thenComparing(pinned -> pinned.entry().precedence());

    /** All pinned entries, by position. */
    static List<Pinned> of(List<Entry> settled, Collection<Entry> entries) {
        return entries.stream()
                .filter(Entry::pinned)
                .map(entry -> of(settled, entry))
                .sorted(BY_POSITION)
                .toList();
    }

    private static Pinned of(List<Entry> settled, Entry entry) {
        for (int ahead = 0; ahead < settled.size(); ahead++) {
            if (settled.get(ahead).standsAs(entry)) {
                return new Pinned(entry, ahead + 1, true);
            }
        }
        Pin pin = entry.pin();
        return new Pinned(entry, pin == null ? Integer.MAX_VALUE : pin.position(), false);
    }
}
