package org.plenary.speakers.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.network.EntityKind;
import org.plenary.speakers.Group;
import org.plenary.speakers.OrderRule;
import org.plenary.speakers.Statement;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** Entries for the tests of the order: by hand, and at random as any list could hold them. */
public final class Entries {

    private static final int LARGEST = 40;

    private Entries() {}

    /** A State's entry, inscribed in time; receipt and place are the same number. */
    public static Entry state(Level level, int receipt) {
        return entry(EntityKind.MEMBER_STATE, level, receipt, receipt, Ground.INSCRIBED);
    }

    public static Entry entry(EntityKind entityClass, Level level, int receipt, long place, Ground ground) {
        var precedence = precedence(entityClass, Bands.CUSTOMARY.rankOf(level), place, ground);
        return new Entry(InscriptionId.random(), level, receipt, precedence, null, false, null, null);
    }

    public static Entry withBands(Level level, int receipt, Bands bands) {
        var precedence = precedence(EntityKind.MEMBER_STATE, bands.rankOf(level), receipt, Ground.INSCRIBED);
        return new Entry(InscriptionId.random(), level, receipt, precedence, null, false, null, null);
    }

    /** Of a national statement on a list by precedence. */
    public static Precedence precedence(EntityKind entityClass, int band, long place, Ground ground) {
        return new Precedence(entityClass, band, null, null, place, ground);
    }

    public static Entry pinned(Entry entry, @Nullable Integer position) {
        Pin pin = position == null ? null : new Pin(position, "agreed with the chair");
        return new Entry(
                entry.inscription(),
                entry.level(),
                entry.receipt(),
                entry.precedence(),
                pin,
                entry.withdrawn(),
                entry.group(),
                entry.exchangedWith());
    }

    public static Entry replaced(Entry entry, Precedence precedence) {
        return new Entry(
                entry.inscription(),
                entry.level(),
                entry.receipt(),
                precedence,
                entry.pin(),
                entry.withdrawn(),
                entry.group(),
                entry.exchangedWith());
    }

    public static List<InscriptionId> ids(OrderOfSpeakers order) {
        return order.standings().stream()
                .map(standing -> standing.entry().inscription())
                .toList();
    }

    public static List<Level> levels(OrderOfSpeakers order) {
        return order.standings().stream()
                .map(standing -> standing.entry().level())
                .toList();
    }

    /** Lists of up to 40 entries of any class, level and history, some pinned, some withdrawn, in any sequence. */
    public static Arbitrary<List<Entry>> anyList() {
        return Arbitraries.of(GroupsStand.class).flatMap(groups -> anyList(groups, null));
    }

    /** The same on a list that hears groups there, by letter from that lot. */
    public static Arbitrary<List<Entry>> anyList(GroupsStand groups, @Nullable Lot lot) {
        var rule = new OrderRule(Bands.CUSTOMARY, Set.of(), groups, lot);
        return Arbitraries.integers().between(0, LARGEST).flatMap(size -> {
            var places = Arbitraries.shuffle(numbers(size));
            return Combinators.combine(traits().list().ofSize(size), places)
                    .as((traits, drawn) -> assembled(traits, drawn, rule));
        });
    }

    public static Arbitrary<List<Entry>> anyListWithoutPins() {
        return anyList()
                .map(entries ->
                        entries.stream().map(entry -> pinned(entry, null)).toList());
    }

    private record Traits(
            EntityKind entityClass,
            Level level,
            Ground ground,
            @Nullable Integer pin,
            boolean withdrawn,
            boolean forGroup) {}

    private static Arbitrary<Traits> traits() {
        return Combinators.combine(
                        Arbitraries.of(EntityKind.class),
                        Arbitraries.of(Level.class),
                        Arbitraries.of(Ground.class),
                        Arbitraries.integers().between(1, LARGEST + 5).injectNull(0.9),
                        Arbitraries.frequencyOf(
                                net.jqwik.api.Tuple.of(5, Arbitraries.just(false)),
                                net.jqwik.api.Tuple.of(1, Arbitraries.just(true))),
                        Arbitraries.integers().between(0, 5).map(one -> one == 0))
                .as(Traits::new);
    }

    private static List<Entry> assembled(List<Traits> traits, List<Integer> places, OrderRule rule) {
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < traits.size(); i++) {
            Traits it = traits.get(i);
            Group group = it.forGroup() ? new Group("Group " + i, List.of()) : null;
            var statement = new Statement(null, null, "", it.level(), "en", group);
            var turn = new Turn(State.INSCRIBED, it.ground(), places.get(i), 0, null, null, null);
            var precedence = rule.precedence(EntityCode.of("S" + i), it.entityClass(), statement, turn);
            var entry = new Entry(
                    InscriptionId.random(),
                    it.level(),
                    i + 1,
                    precedence,
                    null,
                    it.withdrawn(),
                    group == null ? null : group.name(),
                    null);
            entries.add(pinned(entry, it.pin()));
        }
        return entries;
    }

    private static List<Integer> numbers(int size) {
        var numbers = new Integer[size];
        Arrays.setAll(numbers, i -> i + 1);
        return List.of(numbers);
    }
}
