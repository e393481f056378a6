package org.plenary.speakers.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.InscriptionId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.order.Entries;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Standing;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** A level that changes between two publications moves nobody forward on the floor, whatever happened before (L7, L17). */
class LevelOnTheFloorTest {

    private static final Instant NOW = Instant.parse("2016-09-23T13:00:00Z");

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Test
    void whoWasAbsentStaysBackWhenTheLevelChanges() {
        var published = List.of(
                Entries.state(Level.M, 1),
                Entries.state(Level.M, 2),
                Entries.state(Level.M, 3),
                Entries.state(Level.VM, 4));
        var turns = RunningOrderTest.inscribed(published);
        turns.computeIfPresent(
                published.get(0).inscription(), (id, turn) -> turn.called(NOW).absent(101, false));
        turns.computeIfPresent(published.get(0).inscription(), (id, turn) -> turn.levelChanged(102));
        assertThat(receipts(published, turns)).containsExactly(2, 3, 1, 4);
    }

    @Test
    void whoWasAbsentBeforeThePublicationIsNotSetBackOnceMoreByALevel() {
        Entry first = Entries.entry(EntityKind.MEMBER_STATE, Level.M, 1, 11, Ground.ABSENT);
        var order = List.of(first, Entries.entry(EntityKind.MEMBER_STATE, Level.M, 2, 12, Ground.ABSENT));
        var turns = RunningOrderTest.inscribed(order);
        turns.put(
                first.inscription(),
                new Turn(State.INSCRIBED, Ground.ABSENT, 11, 1, null, null, null).levelChanged(13));
        assertThat(receipts(order, turns)).containsExactly(1, 2);
    }

    /**
     * A level counts from the next publication on: until then it brings nobody forward (L7), and whoever was not absent stands as
     * before. Of several who were absent the one whose level changes draws anew, and is put back after the others: they may close
     * up.
     */
    @Property
    void aLevelThatChangesBringsNobodyForward(
            @ForAll("lists") List<Entry> entries,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 119) Integer> acts,
            @ForAll @IntRange(min = 0, max = 39) int index) {
        var published = OrderOfSpeakers.of(entries).standings().stream()
                .map(Standing::entry)
                .toList();
        Assume.that(index < published.size());
        var turns = RunningOrderTest.inscribed(published);
        var now = new LinkedHashMap<InscriptionId, Entry>();
        published.forEach(entry -> now.put(entry.inscription(), entry));
        for (int i = 0; i < acts.size(); i++) {
            RunningOrderTest.acted(
                    published.get(acts.get(i) / 3 % published.size()), acts.get(i) % 3, 1_000 + i, turns, now);
        }
        InscriptionId changed = published.get(index).inscription();
        var before = floor(published, turns);
        Assume.that(before.contains(changed));
        turns.computeIfPresent(changed, (id, turn) -> turn.levelChanged(2_000));
        var after = floor(published, turns);
        assertThat(after.indexOf(changed)).isGreaterThanOrEqualTo(before.indexOf(changed));
        for (List<InscriptionId> floor : List.of(before, after)) {
            floor.removeIf(id -> id.equals(changed) || turns.get(id).absences() > 0);
        }
        assertThat(after).isEqualTo(before);
    }

    private static List<InscriptionId> floor(List<Entry> published, Map<InscriptionId, Turn> turns) {
        return new ArrayList<>(RunningOrder.of(published, turns).entries().stream()
                .map(Entry::inscription)
                .toList());
    }

    private static List<Integer> receipts(List<Entry> published, Map<InscriptionId, Turn> turns) {
        return RunningOrder.of(published, turns).entries().stream()
                .map(Entry::receipt)
                .toList();
    }
}
