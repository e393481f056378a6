package org.plenary.speakers.order;

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
        return following(List.of(), entries);
    }

    /**
     * The order after a publication. Who kept precedence and pin stands where the floor has them, so that this order and the
     * podium never differ by an act; all others go to their pins, or behind the last who precedes them by rule.
     *
     * @param settled the published order after the acts since, see {@code RunningOrder#settled}
     */
    public static OrderOfSpeakers following(List<Entry> settled, Collection<Entry> entries) {
        List<Entry> byRule = entries.stream()
                .filter(entry -> !entry.pinned())
                .sorted(BY_PRECEDENCE)
                .toList();
        List<Entry> order = withPins(unpinned(settled, byRule), Pinned.of(settled, entries));
        var reasons = new Reasons(byRule);
        var standings = new ArrayList<Standing>(order.size());
        for (Entry entry : order) {
            standings.add(new Standing(standings.size() + 1, entry, reasons.next(entry)));
        }
        return new OrderOfSpeakers(standings);
    }

    public Optional<Standing> of(InscriptionId inscription) {
        return standings.stream()
                .filter(standing -> standing.entry().inscription().equals(inscription))
                .findFirst();
    }

    private static List<Entry> unpinned(List<Entry> settled, List<Entry> byRule) {
        var others = new ArrayList<>(byRule.stream().filter(Entry::stands).toList());
        var order = new ArrayList<Entry>(others.size());
        for (Entry entry : settled) {
            others.stream().filter(other -> other.standsFor(entry)).findFirst().ifPresent(order::add);
        }
        others.removeAll(order);
        others.forEach(entry -> order.add(behindTheLastWhoPrecedes(entry, order), entry));
        return order;
    }

    private static int behindTheLastWhoPrecedes(Entry entry, List<Entry> order) {
        int place = order.size();
        while (place > 0 && BY_PRECEDENCE.compare(order.get(place - 1), entry) > 0) {
            place--;
        }
        return place;
    }

    /** A pin behind the last speaker means the last. */
    private static List<Entry> withPins(List<Entry> unpinned, List<Pinned> pins) {
        var order = new ArrayList<Entry>(unpinned.size() + pins.size());
        Iterator<Entry> rest = unpinned.iterator();
        for (Pinned pin : pins) {
            while (order.size() + 1 < pin.position() && rest.hasNext()) {
                order.add(rest.next());
            }
            order.add(pin.entry());
        }
        rest.forEachRemaining(order::add);
        return order;
    }
}
