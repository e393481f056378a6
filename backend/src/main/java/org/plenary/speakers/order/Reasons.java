package org.plenary.speakers.order;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;

/**
 * Finds the facts of {@link Why} for one entry after the other, in their order, and remembers each as ahead of all that follow.
 * Those ahead are counted by equal standing, so that an order costs its length and not the square of it.
 */
final class Reasons {

    /** How many who stand ahead are of equal standing among each other, for a group or not, and at which levels. */
    private static final class Equals {

        private final Precedence standing;
        private final boolean forGroup;
        private final Map<Level, Integer> levels = new LinkedHashMap<>();
        private final Map<EntityKind, Integer> classes = new LinkedHashMap<>();
        private int number;
        private int lastReceipt;
        private int lastLetter;
        private boolean exchanged;

        Equals(Entry first) {
            this.standing = first.precedence();
            this.forGroup = first.group() != null;
        }

        void add(Entry entry) {
            number++;
            lastReceipt = Math.max(lastReceipt, entry.receipt());
            Integer letter = entry.precedence().letter();
            lastLetter = letter == null ? lastLetter : Math.max(lastLetter, letter);
            exchanged |= entry.exchangedWith() != null;
            levels.merge(entry.level(), 1, Integer::sum);
            classes.merge(entry.precedence().entityClass(), 1, Integer::sum);
        }

        boolean holds(Entry entry) {
            return standing.equalStanding(entry.precedence()) && forGroup == (entry.group() != null);
        }
    }

    private final List<Entry> withdrawn;
    private final List<Equals> ahead = new ArrayList<>();
    private int pinnedAhead;

    Reasons(List<Entry> byRule) {
        this.withdrawn = byRule.stream().filter(Entry::withdrawn).toList();
    }

    /** Why that entry stands behind all that were asked for before. */
    Why next(Entry entry) {
        var numbers = new EnumMap<Ahead, Integer>(Ahead.class);
        var levels = new LinkedHashMap<Level, Integer>();
        var classes = new LinkedHashMap<EntityKind, Integer>();
        boolean inSequence = inSequence(entry);
        for (Equals it : ahead) {
            Ahead reason = it.standing.equalStanding(entry.precedence())
                    ? amongEquals(entry, inSequence)
                    : beforeOthers(it, entry);
            numbers.merge(reason, it.number, Integer::sum);
            if (reason == Ahead.HIGHER) {
                it.levels.forEach((level, number) -> levels.merge(level, number, Integer::sum));
            } else if (reason == Ahead.CLASS_BEFORE) {
                it.classes.forEach((kind, number) -> classes.merge(kind, number, Integer::sum));
            }
        }
        if (pinnedAhead > 0) {
            numbers.put(Ahead.PINNED_AHEAD, pinnedAhead);
        }
        var why = new Why(
                entry.precedence().entityClass(),
                entry.level(),
                entry.receipt(),
                entry.precedence().ground(),
                entry.pin(),
                entry.group(),
                entry.exchangedWith(),
                entry.precedence().letter() != null,
                numbers,
                levels,
                classes,
                entry.pinned() ? 0 : withdrawnAhead(entry));
        remember(entry);
        return why;
    }

    /** Why those of that standing, which is not the entry's, are ahead of it: the first difference that the rule asks for. */
    private static Ahead beforeOthers(Equals it, Entry entry) {
        Precedence own = entry.precedence();
        if (it.standing.compareTo(own) > 0) {
            return Ahead.AS_PUBLISHED;
        }
        if (own.ground() == Ground.ABSENT_AGAIN) {
            return Ahead.NOT_ABSENT_TWICE;
        }
        if (it.standing.entityClass() != own.entityClass()) {
            return Ahead.CLASS_BEFORE;
        }
        if (own.ground() == Ground.LATE) {
            return Ahead.IN_TIME;
        }
        if (it.standing.letter() != null) {
            return Ahead.AT_LETTER;
        }
        if (it.forGroup && it.standing.apartFromLevels()) {
            return Ahead.GROUP_STATEMENT;
        }
        return entry.group() != null && own.behindAll() ? Ahead.NOT_FOR_GROUP : Ahead.HIGHER;
    }

    private static Ahead amongEquals(Entry entry, boolean inSequence) {
        Precedence own = entry.precedence();
        if (own.ground() == Ground.ABSENT_AGAIN) {
            return Ahead.ALSO_ABSENT_TWICE;
        }
        if (own.ground() == Ground.LATE) {
            return Ahead.ALSO_LATE;
        }
        if (entry.group() != null && own.apartFromLevels()) {
            return Ahead.GROUP_STATEMENT;
        }
        if (!inSequence) {
            return Ahead.AHEAD;
        }
        return own.letter() == null ? Ahead.EARLIER : Ahead.EARLIER_LETTER;
    }

    /** Whether the order among all equals ahead is that of their receipts, or of the alphabet. */
    private boolean inSequence(Entry entry) {
        return entry.exchangedWith() == null
                && ahead.stream()
                        .filter(it -> it.standing.equalStanding(entry.precedence()))
                        .allMatch(it -> !it.exchanged && precede(it, entry));
    }

    /** A delegation that speaks for a group as well stands twice at one letter: there the letter does not decide. */
    private static boolean precede(Equals it, Entry entry) {
        Integer letter = entry.precedence().letter();
        return letter == null
                ? entry.precedence().ground() == Ground.INSCRIBED && it.lastReceipt < entry.receipt()
                : it.lastLetter < letter;
    }

    private void remember(Entry entry) {
        if (entry.pinned()) {
            pinnedAhead++;
            return;
        }
        ahead.stream()
                .filter(it -> it.holds(entry))
                .findFirst()
                .orElseGet(() -> {
                    var first = new Equals(entry);
                    ahead.add(first);
                    return first;
                })
                .add(entry);
    }

    private int withdrawnAhead(Entry entry) {
        return (int) withdrawn.stream()
                .filter(other -> other.precedence().equalStanding(entry.precedence())
                        && other.precedence().compareTo(entry.precedence()) < 0)
                .count();
    }
}
