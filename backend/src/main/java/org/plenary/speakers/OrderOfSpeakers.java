package org.plenary.speakers;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.plenary.kernel.InscriptionId;

/**
 * The order of a list of speakers (L5): a pure function of its entries, the same whatever the sequence in which they are given.
 * Positions run from 1 without a gap. Pins lift entries out and set them at their positions; all others keep the order that
 * {@link Precedence} gives them.
 */
public record OrderOfSpeakers(List<Standing> standings) {

    private static final Comparator<Entry> BY_PRECEDENCE = Comparator.comparing(Entry::precedence);

    public OrderOfSpeakers {
        standings = List.copyOf(standings);
    }

    public static OrderOfSpeakers of(Collection<Entry> entries) {
        List<Entry> byRule = entries.stream()
                .filter(entry -> !entry.pinned())
                .sorted(BY_PRECEDENCE)
                .toList();
        List<Entry> standing = byRule.stream().filter(Entry::stands).toList();
        List<Entry> order = withPins(standing, pinned(entries));
        var reasons = new Reasons(byRule);
        var standings = new ArrayList<Standing>(order.size());
        for (Entry entry : order) {
            standings.add(new Standing(standings.size() + 1, entry, reasons.of(entry, standings)));
        }
        return new OrderOfSpeakers(standings);
    }

    public Optional<Standing> of(InscriptionId inscription) {
        return standings.stream()
                .filter(standing -> standing.entry().inscription().equals(inscription))
                .findFirst();
    }

    private static List<Entry> pinned(Collection<Entry> entries) {
        return entries.stream()
                .filter(Entry::pinned)
                .sorted(Comparator.comparingInt(OrderOfSpeakers::pinnedPosition).thenComparing(BY_PRECEDENCE))
                .toList();
    }

    /** A pin behind the last speaker means the last; two pins on one position follow each other by precedence. */
    private static List<Entry> withPins(List<Entry> byRule, List<Entry> pinned) {
        var order = new ArrayList<Entry>(byRule.size() + pinned.size());
        Iterator<Entry> rest = byRule.iterator();
        for (Entry pin : pinned) {
            while (order.size() + 1 < pinnedPosition(pin) && rest.hasNext()) {
                order.add(rest.next());
            }
            order.add(pin);
        }
        rest.forEachRemaining(order::add);
        return order;
    }

    private static int pinnedPosition(Entry entry) {
        Pin pin = entry.pin();
        return pin == null ? Integer.MAX_VALUE : pin.position();
    }
}
