package org.plenary.speakers.times;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * Who is still to speak, in the sequence in which the floor is given: the published order, in which only three things change
 * before the next publication. Who has spoken or withdrew is gone (L16); who was called and absent stands further back (L17);
 * who is called or speaking comes first.
 *
 * @param asListed the same but for the last: who is called or speaking stands where the list has them
 */
public record RunningOrder(List<Entry> entries, List<Entry> asListed) {

    public RunningOrder {
        entries = List.copyOf(entries);
        asListed = List.copyOf(asListed);
    }

    /**
     * @param published in the published order
     * @param turns what happened to each since
     */
    public static RunningOrder of(List<Entry> published, Map<InscriptionId, Turn> turns) {
        List<Entry> pending = settled(published, turns).stream()
                .filter(entry -> pending(entry, turns))
                .toList();
        return new RunningOrder(
                pending.stream()
                        .sorted(Comparator.comparing(entry -> !atPodium(entry, turns)))
                        .toList(),
                pending);
    }

    /**
     * The published order with those who have spoken, as the acts since have left it: who withdrew is gone, who was absent stands
     * further back. The order that is published next starts from here, so that both move alike.
     */
    public static List<Entry> settled(List<Entry> published, Map<InscriptionId, Turn> turns) {
        var order = new ArrayList<Entry>();
        var movedBack = new ArrayList<Entry>();
        for (Entry entry : published) {
            Turn turn = turns.get(entry.inscription());
            if (turn != null && turn.state() != State.WITHDRAWN) {
                boolean absent = absentSince(entry, turn);
                (absent ? movedBack : order).add(absent ? movedBack(entry, turn) : entry);
            }
        }
        movedBack.sort(Comparator.comparing(entry -> entry.precedence().place()));
        movedBack.forEach(entry -> order.add(behindAllWhoPrecede(entry, order, published, turns), entry));
        return order;
    }

    /** How many statements are to be heard before that one, the running one included; nothing when it is not to come. */
    public Optional<Integer> aheadOf(InscriptionId inscription) {
        for (int ahead = 0; ahead < entries.size(); ahead++) {
            if (entries.get(ahead).inscription().equals(inscription)) {
                return Optional.of(ahead);
            }
        }
        return Optional.empty();
    }

    public Optional<Entry> next() {
        return entries.stream().findFirst();
    }

    /**
     * Whether the speaker was absent since the publication. A level that changed afterwards makes nothing of it undone; after one
     * that changed where the absence is published already, the floor waits for the next publication.
     */
    private static boolean absentSince(Entry entry, Turn turn) {
        boolean publishedAbsent = entry.precedence().ground() == Ground.ABSENT;
        return turn.absences() > 0
                && turn.place() > entry.precedence().place()
                && !(turn.ground() == Ground.LEVEL_CHANGED && publishedAbsent);
    }

    private static Entry movedBack(Entry entry, Turn turn) {
        return entry.drawing(entry.precedence().absentSince(turn));
    }

    /** Behind all who precede it by rule, and never further ahead than it was published: a pin may have set it back. */
    private static int behindAllWhoPrecede(
            Entry absent, List<Entry> order, List<Entry> published, Map<InscriptionId, Turn> turns) {
        if (absent.precedence().ground() == Ground.ABSENT_AGAIN) {
            return order.size();
        }
        Set<Entry> publishedAhead = new HashSet<>(published.stream()
                .takeWhile(entry -> !entry.inscription().equals(absent.inscription()))
                .toList());
        int firstToCome = order.size();
        for (int last = order.size() - 1; last >= 0; last--) {
            Entry entry = order.get(last);
            if (pending(entry, turns)) {
                boolean byRule = !entry.pinned() && entry.precedence().compareTo(absent.precedence()) < 0;
                if (byRule || publishedAhead.contains(entry)) {
                    return last + 1;
                }
                firstToCome = last;
            }
        }
        return firstToCome;
    }

    private static boolean pending(Entry entry, Map<InscriptionId, Turn> turns) {
        Turn turn = turns.get(entry.inscription());
        return turn != null && turn.state().pending();
    }

    private static boolean atPodium(Entry entry, Map<InscriptionId, Turn> turns) {
        Turn turn = turns.get(entry.inscription());
        return turn != null && turn.state().atPodium();
    }
}
