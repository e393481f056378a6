package org.plenary.speakers.order;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.speakers.turn.Ground;

/**
 * Finds the facts of {@link Why} for one entry after the other, in their order, and remembers each as ahead of all that follow.
 * Those ahead are counted by equal standing, so that an order costs its length and not the square of it.
 */
final class Reasons {

    /** How many who stand ahead are of equal standing among each other, and at which levels. */
    private static final class Ahead {

        private final Precedence standing;
        private final Map<Level, Integer> levels = new LinkedHashMap<>();
        private int number;
        private int lastReceipt;
        private boolean exchanged;

        Ahead(Precedence standing) {
            this.standing = standing;
        }

        void add(Entry entry) {
            number++;
            lastReceipt = Math.max(lastReceipt, entry.receipt());
            exchanged |= entry.exchangedWith() != null;
            if (entry.group() == null) {
                levels.merge(entry.level(), 1, Integer::sum);
            }
        }
    }

    private final List<Entry> withdrawn;
    private final List<Ahead> ahead = new ArrayList<>();
    private int pinnedAhead;

    Reasons(List<Entry> byRule) {
        this.withdrawn = byRule.stream().filter(Entry::withdrawn).toList();
    }

    /** Why that entry stands behind all that were asked for before. */
    Why next(Entry entry) {
        List<Ahead> higher = ahead.stream().filter(it -> isHigher(it, entry)).toList();
        List<Ahead> equals = ahead.stream()
                .filter(it -> it.standing.equalStanding(entry.precedence()))
                .toList();
        var why = new Why(
                entry.precedence().entityClass(),
                entry.level(),
                entry.receipt(),
                entry.precedence().ground(),
                entry.pin(),
                entry.group(),
                entry.exchangedWith(),
                entry.precedence().letter() != null,
                levels(higher, entry),
                higher.stream().mapToInt(it -> it.number).sum(),
                equals.stream().mapToInt(it -> it.number).sum(),
                equals.stream().allMatch(it -> inSequence(it, entry)),
                pinnedAhead,
                entry.pinned() ? 0 : withdrawnAhead(entry));
        remember(entry);
        return why;
    }

    /** Whether the order among these equals is that of their receipts, or of the alphabet. */
    private static boolean inSequence(Ahead it, Entry entry) {
        boolean byLetter = entry.precedence().letter() != null;
        boolean byReceipt = entry.precedence().ground() == Ground.INSCRIBED && it.lastReceipt < entry.receipt();
        return entry.exchangedWith() == null && !it.exchanged && (byLetter || byReceipt);
    }

    private void remember(Entry entry) {
        if (entry.pinned()) {
            pinnedAhead++;
            return;
        }
        Ahead equals = ahead.stream()
                .filter(it -> it.standing.equalStanding(entry.precedence()))
                .findFirst()
                .orElseGet(() -> {
                    var first = new Ahead(entry.precedence());
                    ahead.add(first);
                    return first;
                });
        equals.add(entry);
    }

    /** Who once was pinned behind others and was absent stands behind them still (L17): they are not of higher standing. */
    private static boolean isHigher(Ahead it, Entry entry) {
        return !it.standing.equalStanding(entry.precedence())
                && (entry.pinned() || it.standing.compareTo(entry.precedence()) < 0);
    }

    /** Behind another class the levels say nothing: there the number stands alone. */
    private static Map<Level, Integer> levels(List<Ahead> higher, Entry entry) {
        var levels = new LinkedHashMap<Level, Integer>();
        if (higher.stream()
                .allMatch(it -> it.standing.entityClass() == entry.precedence().entityClass())) {
            higher.forEach(it -> it.levels.forEach((level, number) -> levels.merge(level, number, Integer::sum)));
        }
        return levels;
    }

    private int withdrawnAhead(Entry entry) {
        return (int) withdrawn.stream()
                .filter(other -> other.precedence().equalStanding(entry.precedence())
                        && other.precedence().compareTo(entry.precedence()) < 0)
                .count();
    }
}
