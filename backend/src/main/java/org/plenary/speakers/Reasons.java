package org.plenary.speakers;

import java.util.List;

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
                higherAhead(entry, ahead),
                equal,
                pinnedAhead,
                entry.pinned() ? 0 : withdrawnAhead(entry));
    }

    /** Who once was pinned behind others and was absent stands behind them still (L17): they are not of higher standing. */
    private static int higherAhead(Entry entry, List<Standing> ahead) {
        return (int) ahead.stream()
                .map(Standing::entry)
                .filter(it -> !it.pinned()
                        && !it.precedence().equalStanding(entry.precedence())
                        && (entry.pinned() || it.precedence().compareTo(entry.precedence()) < 0))
                .count();
    }

    private int withdrawnAhead(Entry entry) {
        return (int) byRule.stream()
                .filter(other -> other.withdrawn()
                        && other.precedence().equalStanding(entry.precedence())
                        && other.precedence().compareTo(entry.precedence()) < 0)
                .count();
    }
}
