package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.kernel.InscriptionId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** What holds of every list of speakers, whoever is on it (L5, L7, L8, L16, L17, L19). */
class OrderOfSpeakersProperties {

    private static final long NEXT_PLACE = 10_000;
    private static final Set<Ground> UNMOVED_BY_LEVEL = Set.of(Ground.LATE, Ground.ABSENT_AGAIN);

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Provide
    Arbitrary<List<Entry>> listsWithoutPins() {
        return Entries.anyListWithoutPins();
    }

    @Property
    void everybodyWhoDidNotWithdrawStandsExactlyOnceAndPositionsHaveNoGap(@ForAll("lists") List<Entry> entries) {
        var order = OrderOfSpeakers.of(entries);
        assertThat(Entries.ids(order))
                .containsExactlyInAnyOrderElementsOf(entries.stream()
                        .filter(Entry::stands)
                        .map(Entry::inscription)
                        .toList());
        for (int i = 0; i < order.standings().size(); i++) {
            assertThat(order.standings().get(i).position()).isEqualTo(i + 1);
        }
    }

    @Property
    void theOrderDoesNotDependOnTheSequenceOfEntries(@ForAll("lists") List<Entry> entries, @ForAll Random random) {
        var shuffled = new ArrayList<>(entries);
        Collections.shuffle(shuffled, random);
        assertThat(OrderOfSpeakers.of(shuffled)).isEqualTo(OrderOfSpeakers.of(entries));
    }

    @Property
    void precedenceIsATotalOrder(@ForAll("listsWithoutPins") List<Entry> entries) {
        for (Entry a : entries) {
            for (Entry b : entries) {
                int ab = a.precedence().compareTo(b.precedence());
                assertThat(Integer.signum(ab))
                        .isEqualTo(-Integer.signum(b.precedence().compareTo(a.precedence())));
                assertThat(ab == 0).isEqualTo(a == b);
            }
        }
        List<Precedence> sorted =
                entries.stream().map(Entry::precedence).sorted().toList();
        for (int i = 0; i < sorted.size(); i++) {
            for (int j = i + 1; j < sorted.size(); j++) {
                assertThat(sorted.get(i)).isLessThan(sorted.get(j));
            }
        }
    }

    @Property
    void aPinNeverReordersTheRest(
            @ForAll("lists") List<Entry> entries,
            @ForAll @IntRange(min = 0, max = 39) int index,
            @ForAll @IntRange(min = 1, max = 45) int position) {
        Entry chosen = chosen(entries, index);
        var before = Entries.ids(OrderOfSpeakers.of(without(entries, chosen)));
        var after = OrderOfSpeakers.of(with(entries, chosen, Entries.pinned(chosen, position)));
        assertThat(unpinned(after, chosen)).isEqualTo(unpinnedOf(before, entries, chosen));
    }

    @Property
    void aSinglePinStandsWhereTheChairPutIt(
            @ForAll("listsWithoutPins") List<Entry> entries,
            @ForAll @IntRange(min = 0, max = 39) int index,
            @ForAll @IntRange(min = 1, max = 45) int position) {
        Entry chosen = chosen(entries, index);
        var order = OrderOfSpeakers.of(with(entries, chosen, Entries.pinned(chosen, position)));
        int expected = Math.min(position, order.standings().size());
        assertThat(order.of(chosen.inscription()).orElseThrow().position()).isEqualTo(expected);
    }

    @Property
    void aChangedLevelOvertakesNobodyInTheNewBand(
            @ForAll("listsWithoutPins") List<Entry> entries,
            @ForAll @IntRange(min = 0, max = 39) int index,
            @ForAll Level level) {
        Entry chosen = chosen(
                entries,
                index,
                entry -> entry.group() == null
                        && !UNMOVED_BY_LEVEL.contains(entry.precedence().ground()));
        Turn turn = turnOf(chosen).levelChanged(NEXT_PLACE);
        var changed = Entries.replaced(
                chosen,
                Entries.precedence(
                        chosen.precedence().entityClass(), Bands.CUSTOMARY.rankOf(level), turn.place(), turn.ground()));
        var order = OrderOfSpeakers.of(with(entries, chosen, changed));
        assertLastOfItsStanding(order, changed);
        assertRestUnmoved(entries, chosen, order);
    }

    @Property
    void aWithdrawalClosesTheGapAndMovesNobodyElse(
            @ForAll("listsWithoutPins") List<Entry> entries, @ForAll @IntRange(min = 0, max = 39) int index) {
        Entry chosen = chosen(entries, index);
        var order = OrderOfSpeakers.of(with(entries, chosen, chosen.withdrawing()));
        assertThat(order.of(chosen.inscription())).isEmpty();
        assertRestUnmoved(entries, chosen, order);
    }

    @Property
    void aLaterInscriptionGoesToTheEndOfItsBand(
            @ForAll("listsWithoutPins") List<Entry> entries, @ForAll EntityKind entityClass, @ForAll Level level) {
        Entry later = Entries.entry(entityClass, level, 41, NEXT_PLACE, Ground.INSCRIBED);
        var all = new ArrayList<>(entries);
        all.add(later);
        assertLastOfItsStanding(OrderOfSpeakers.of(all), later);
    }

    @Property
    void whoIsAbsentGoesToTheEndOfTheBandAndThenOfTheList(
            @ForAll("listsWithoutPins") List<Entry> entries, @ForAll @IntRange(min = 0, max = 39) int index) {
        Entry chosen = chosen(entries, index, entry -> entry.precedence().ground() == Ground.INSCRIBED);
        Turn once = called(turnOf(chosen)).absent(NEXT_PLACE, false);
        Entry back = Entries.replaced(chosen, precedence(chosen, once));
        var order = OrderOfSpeakers.of(with(entries, chosen, back));
        assertLastOfItsStanding(order, back);
        assertRestUnmoved(entries, chosen, order);

        Turn twice = called(once).absent(NEXT_PLACE + 1, false);
        Entry last = Entries.replaced(chosen, precedence(chosen, twice));
        var end = OrderOfSpeakers.of(with(entries, chosen, last));
        assertThat(end.of(last.inscription()).orElseThrow().position())
                .isEqualTo(end.standings().size());
    }

    @Property
    void aLateEntryStandsBehindAllOfItsClassWhoWereInTime(@ForAll("listsWithoutPins") List<Entry> entries) {
        var order = OrderOfSpeakers.of(entries);
        var closed = new HashSet<EntityKind>();
        for (Standing standing : order.standings()) {
            Precedence precedence = standing.entry().precedence();
            if (precedence.ground() == Ground.LATE) {
                closed.add(precedence.entityClass());
            } else if (precedence.ground() != Ground.ABSENT_AGAIN) {
                assertThat(closed).doesNotContain(precedence.entityClass());
            }
        }
    }

    @Property
    void classesSpeakOneAfterTheOtherAndHigherBandsFirst(@ForAll("listsWithoutPins") List<Entry> entries) {
        List<Precedence> inTime = OrderOfSpeakers.of(entries).standings().stream()
                .map(standing -> standing.entry().precedence())
                .filter(it -> it.ground() != Ground.LATE && it.ground() != Ground.ABSENT_AGAIN)
                .toList();
        for (int i = 1; i < inTime.size(); i++) {
            Precedence before = inTime.get(i - 1);
            Precedence after = inTime.get(i);
            assertThat(before.entityClass()).isLessThanOrEqualTo(after.entityClass());
            if (before.entityClass() == after.entityClass()) {
                assertThat(before.band()).isLessThanOrEqualTo(after.band());
            }
        }
    }

    private static void assertLastOfItsStanding(OrderOfSpeakers order, Entry entry) {
        if (entry.withdrawn()) {
            return;
        }
        int position = order.of(entry.inscription()).orElseThrow().position();
        assertThat(order.standings().stream()
                        .filter(it -> it.entry().precedence().equalStanding(entry.precedence())))
                .allMatch(it -> it.position() <= position);
    }

    private static void assertRestUnmoved(List<Entry> entries, Entry chosen, OrderOfSpeakers after) {
        assertThat(without(after, chosen.inscription()))
                .isEqualTo(without(OrderOfSpeakers.of(entries), chosen.inscription()));
    }

    private static Turn turnOf(Entry entry) {
        return new Turn(
                State.INSCRIBED, entry.precedence().ground(), entry.precedence().place(), 0, null, null, null);
    }

    private static Turn called(Turn turn) {
        return turn.called(Instant.EPOCH);
    }

    private static Precedence precedence(Entry entry, Turn turn) {
        return entry.precedence().absentSince(turn);
    }

    private static Entry chosen(List<Entry> entries, int index) {
        return chosen(entries, index, entry -> true);
    }

    private static Entry chosen(List<Entry> entries, int index, Predicate<Entry> suitable) {
        List<Entry> candidates =
                entries.stream().filter(Entry::stands).filter(suitable).toList();
        Assume.that(!candidates.isEmpty());
        return candidates.get(index % candidates.size());
    }

    private static List<Entry> with(List<Entry> entries, Entry before, Entry after) {
        return entries.stream().map(entry -> entry == before ? after : entry).toList();
    }

    private static List<Entry> without(List<Entry> entries, Entry entry) {
        return entries.stream().filter(it -> it != entry).toList();
    }

    private static List<InscriptionId> without(OrderOfSpeakers order, InscriptionId inscription) {
        return Entries.ids(order).stream().filter(id -> !id.equals(inscription)).toList();
    }

    private static List<InscriptionId> unpinned(OrderOfSpeakers order, Entry chosen) {
        return order.standings().stream()
                .map(Standing::entry)
                .filter(entry -> !entry.pinned() && !entry.inscription().equals(chosen.inscription()))
                .map(Entry::inscription)
                .toList();
    }

    private static List<InscriptionId> unpinnedOf(List<InscriptionId> order, List<Entry> entries, Entry chosen) {
        var unpinned = new HashSet<>(without(entries, chosen).stream()
                .filter(entry -> !entry.pinned())
                .map(Entry::inscription)
                .toList());
        return order.stream().filter(unpinned::contains).toList();
    }
}
