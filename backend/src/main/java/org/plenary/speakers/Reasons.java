package org.plenary.speakers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Finds the facts of {@link Why} for one entry after the other, from what stands ahead of it. */
record Reasons(List<Entry> byRule) {

    Why of(Entry entry, List<Standing> ahead) {
        int pinnedAhead = (int) ahead.stream().filter(it -> it.entry().pinned()).count();
        int equal = (int) ahead.stream()
                .filter(it -> !it.entry().pinned()
                        && entry.precedence().equalStanding(it.entry().precedence()))
                .count();
        return new Why(
                entry.precedence().entityClass(),
                entry.level(),
                entry.receipt(),
                entry.precedence().ground(),
                entry.pin(),
                entry.group(),
                entry.exchangedWith(),
                entry.precedence().letter() != null,
                levelsAhead(entry, ahead),
                higherAhead(entry, ahead).size(),
                equal,
                pinnedAhead,
                entry.pinned() ? 0 : withdrawnAhead(entry));
    }

    /** Who once was pinned behind others and was absent stands behind them still (L17): they are not of higher standing. */
    private static List<Entry> higherAhead(Entry entry, List<Standing> ahead) {
        return ahead.stream()
                .map(Standing::entry)
                .filter(it -> !it.pinned()
                        && !it.precedence().equalStanding(entry.precedence())
                        && (entry.pinned() || it.precedence().compareTo(entry.precedence()) < 0))
                .toList();
    }

    /** Behind another class the levels say nothing: there the number stands alone. */
    private static Map<Level, Integer> levelsAhead(Entry entry, List<Standing> ahead) {
        var levels = new LinkedHashMap<Level, Integer>();
        List<Entry> higher = higherAhead(entry, ahead);
        boolean oneClass = higher.stream()
                .allMatch(it ->
                        it.precedence().entityClass() == entry.precedence().entityClass());
        if (!oneClass) {
            return levels;
        }
        higher.stream()
                .filter(it ->
                        it.precedence().entityClass() == entry.precedence().entityClass() && it.group() == null)
                .forEach(it -> levels.merge(it.level(), 1, Integer::sum));
        return levels;
    }

    private int withdrawnAhead(Entry entry) {
        return (int) byRule.stream()
                .filter(other -> other.withdrawn()
                        && other.precedence().equalStanding(entry.precedence())
                        && other.precedence().compareTo(entry.precedence()) < 0)
                .count();
    }
}
