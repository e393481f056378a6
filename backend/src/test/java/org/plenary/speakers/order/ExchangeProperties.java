package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.kernel.InscriptionId;

/** Two delegations of equal standing exchange their places, and nobody else moves (L15). */
class ExchangeProperties {

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Property
    void anExchangeMovesExactlyTwoBeforePublication(
            @ForAll("lists") List<Entry> entries, @ForAll @IntRange(max = 200) int number) {
        var pair = pair(entries, number);
        assertThat(Entries.ids(OrderOfSpeakers.of(exchanged(entries, pair))))
                .isEqualTo(swapped(Entries.ids(OrderOfSpeakers.of(entries)), pair));
    }

    /** Published, then some withdrew, then two exchange: the next publication differs from the last by these alone. */
    @Property
    void andAfterwardsWhateverThePublicationHadSettled(
            @ForAll("lists") List<Entry> entries,
            @ForAll @IntRange(max = 200) int number,
            @ForAll @IntRange(max = 39) int leaver) {
        var pair = pair(entries, number);
        List<Entry> published = standing(OrderOfSpeakers.of(entries));
        var now = new ArrayList<>(entries);
        List<Entry> others = entries.stream().filter(it -> !pair.contains(it)).toList();
        Assume.that(!others.isEmpty());
        Entry leaves = others.get(leaver % others.size());
        now.set(now.indexOf(leaves), Entries.pinned(leaves, null).withdrawing());
        List<Entry> settled = published.stream().filter(it -> it != leaves).toList();
        var before = OrderOfSpeakers.following(settled, now);
        var after = OrderOfSpeakers.following(settled, exchanged(now, pair));
        assertThat(Entries.ids(after)).isEqualTo(swapped(Entries.ids(before), pair));
        assertThat(Entries.ids(OrderOfSpeakers.following(standing(after), exchanged(now, pair))))
                .isEqualTo(Entries.ids(after));
    }

    /** One of all pairs that may exchange, by number. */
    private static List<Entry> pair(List<Entry> entries, int number) {
        List<Entry> free =
                entries.stream().filter(it -> it.stands() && !it.pinned()).toList();
        var pairs = new ArrayList<List<Entry>>();
        for (Entry one : free) {
            free.stream()
                    .filter(it -> it != one && it.precedence().equalStanding(one.precedence()))
                    .forEach(other -> pairs.add(List.of(one, other)));
        }
        Assume.that(!pairs.isEmpty());
        return pairs.get(number % pairs.size());
    }

    private static List<Entry> exchanged(List<Entry> entries, List<Entry> pair) {
        Entry first = pair.get(0);
        Entry second = pair.get(1);
        return entries.stream()
                .map(it -> it == first ? at(first, second) : it == second ? at(second, first) : it)
                .toList();
    }

    private static Entry at(Entry entry, Entry other) {
        Precedence own = entry.precedence();
        return Entries.replaced(
                entry,
                new Precedence(
                        own.entityClass(),
                        own.band(),
                        own.behind(),
                        own.letter(),
                        other.precedence().place(),
                        own.ground()));
    }

    private static List<InscriptionId> swapped(List<InscriptionId> order, List<Entry> pair) {
        var swapped = new ArrayList<>(order);
        Collections.swap(
                swapped,
                order.indexOf(pair.get(0).inscription()),
                order.indexOf(pair.get(1).inscription()));
        return swapped;
    }

    private static List<Entry> standing(OrderOfSpeakers order) {
        return order.standings().stream().map(Standing::entry).toList();
    }
}
