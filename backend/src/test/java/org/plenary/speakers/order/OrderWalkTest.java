package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityKind;
import org.plenary.speakers.Group;
import org.plenary.speakers.OrderRule;
import org.plenary.speakers.Statement;
import org.plenary.speakers.Wording;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** A whole list as a ministerial segment has it, walked from the first to the last: who stands where, and why, in words. */
@PlenaryTest(shared = true)
@Import(SignedIn.class)
class OrderWalkTest {

    @Autowired
    Wording wording;

    private final Map<InscriptionId, String> names = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();

    /** By the customary bands: 24 inscribed, two of them withdrew. */
    @Test
    void aMinisterialSegmentOfTwentyFour() {
        var rule = OrderRule.of(Bands.CUSTOMARY, Set.of());
        inscribeStates(rule);
        inscribeOthers(rule);
        Map<String, String> walk = walk();
        assertThat(walk.keySet())
                .containsExactly(
                        "Zubrowka",
                        "Arendelle",
                        "Latveria",
                        "Friends",
                        "Vulgaria",
                        "Freedonia",
                        "Sylvania",
                        "Genovia",
                        "Elbonia",
                        "Krakozhia",
                        "Borogravia",
                        "Syldavia",
                        "Ruritania",
                        "Grand Fenwick",
                        "Orsinia",
                        "Qumar",
                        "Holy See of Tal",
                        "League",
                        "Rim Union",
                        "Agency",
                        "Voices",
                        "Marchers");
        assertThat(walk)
                .containsEntry("Zubrowka", "Head of State, receipt No. 9")
                .containsEntry("Arendelle", "Head of State, receipt No. 12; 1 of equal standing was received earlier")
                .containsEntry(
                        "Latveria",
                        "Head of Government, receipt No. 4; after 2 speakers of higher standing (Head of State: 2)")
                .containsEntry(
                        "Borogravia",
                        "Vice-Minister, receipt No. 10, given position 11 by the chair: host of the next meeting")
                .containsEntry(
                        "Qumar",
                        "Minister, receipt No. 16, added after closing at the end of its class (Member States);"
                                + " after 14 who were inscribed in time;"
                                + " 1 before it was pinned by the chair")
                .containsEntry(
                        "Krakozhia",
                        "Minister, receipt No. 6; after 6 speakers of higher standing (Head of State: 2,"
                                + " Head of Government: 1, Vice-President: 1, Crown Prince or Crown Princess: 1,"
                                + " Deputy Prime Minister: 1); after 1 statement for a group; 2 of equal standing were received earlier;"
                                + " 1 before it withdrew");
        assertThat(walk)
                .containsEntry(
                        "League",
                        "Head of State, receipt No. 20; after 16 speakers of classes heard before"
                                + " (Member States: 15, observer States: 1);"
                                + " 1 before it was pinned by the chair");
        assertThat(walk.get("Friends")).contains("on behalf of Group of Friends");
        assertThat(walk.get("Marchers")).startsWith("Other speaker, receipt No. 23");
        assertThat(walk.get("Genovia")).startsWith("Minister, receipt No. 1;").contains("higher standing");
        assertThat(walk.get("Syldavia")).contains("placed last of this level when the level changed");
        assertThat(walk.values()).noneMatch(why -> why.contains("{"));
    }

    /** Women 2000: Heads of State, Vice-Presidents, Crown Princes and Heads of Government by receipt alone. */
    @Test
    void theSameWhereHeadsAreEqual() {
        var equals = new Bands(List.of(
                Bands.Band.of(Level.HS, Level.VP, Level.CP, Level.HG),
                Bands.Band.of(Level.DPM),
                Bands.Band.of(Level.M),
                Bands.Band.of(Level.VM),
                Bands.Band.of(Level.HOD, Level.OTHER)));
        inscribeStates(OrderRule.of(equals, Set.of()));
        assertThat(walk().keySet()).startsWith("Latveria", "Vulgaria", "Zubrowka", "Freedonia", "Arendelle", "Friends");
    }

    /** Whatever the sequence in which they are read, the same walk. */
    @Test
    void theSameInAnySequence() {
        var rule = OrderRule.of(Bands.CUSTOMARY, Set.of());
        inscribeStates(rule);
        inscribeOthers(rule);
        Map<String, String> walk = walk();
        Collections.shuffle(entries, new Random(2000));
        assertThat(walk()).isEqualTo(walk);
    }

    private void inscribeStates(OrderRule rule) {
        state(rule, "Genovia", Level.M, 1);
        state(rule, "Elbonia", Level.M, 2);
        withdrawn(state(rule, "Wakanda", Level.M, 3));
        state(rule, "Latveria", Level.HG, 4);
        state(rule, "Ruritania", Level.VM, 5);
        state(rule, "Krakozhia", Level.M, 6);
        add(rule, "Syldavia", 7, Said.state(Level.M).with(Ground.LEVEL_CHANGED, 30));
        state(rule, "Vulgaria", Level.VP, 8);
        state(rule, "Zubrowka", Level.HS, 9);
        pin(state(rule, "Borogravia", Level.VM, 10), 11, "host of the next meeting");
        state(rule, "Freedonia", Level.CP, 11);
        state(rule, "Arendelle", Level.HS, 12);
        state(rule, "Sylvania", Level.DPM, 13);
        add(rule, "Friends", 14, Said.state(Level.M).onBehalfOf("Group of Friends"));
        withdrawn(state(rule, "Florin", Level.HOD, 15));
        add(rule, "Qumar", 16, Said.state(Level.M).with(Ground.LATE, 16));
        state(rule, "Orsinia", Level.HOD, 17);
        state(rule, "Grand Fenwick", Level.VM, 18);
    }

    private void inscribeOthers(OrderRule rule) {
        add(rule, "Holy See of Tal", 19, new Said(EntityKind.OBSERVER_STATE, Level.M, Ground.INSCRIBED, 0, null));
        add(rule, "League", 20, new Said(EntityKind.INTERGOVERNMENTAL, Level.HS, Ground.INSCRIBED, 0, null));
        add(rule, "Agency", 21, new Said(EntityKind.UN_ENTITY, Level.OTHER, Ground.INSCRIBED, 0, null));
        add(rule, "Voices", 22, new Said(EntityKind.CIVIL_SOCIETY, Level.OTHER, Ground.INSCRIBED, 0, null));
        add(rule, "Marchers", 23, new Said(EntityKind.CIVIL_SOCIETY, Level.OTHER, Ground.INSCRIBED, 0, null));
        add(rule, "Rim Union", 24, new Said(EntityKind.INTERGOVERNMENTAL, Level.M, Ground.INSCRIBED, 0, null));
    }

    /** Each who stands, in order, with the reason in words. */
    private Map<String, String> walk() {
        var walk = new LinkedHashMap<String, String>();
        OrderOfSpeakers.of(entries)
                .standings()
                .forEach(standing ->
                        walk.put(names.get(standing.entry().inscription()), wording.why(standing.why(), Language.EN)));
        return walk;
    }

    private Entry state(OrderRule rule, String name, Level level, int receipt) {
        return add(rule, name, receipt, Said.state(level));
    }

    private Entry add(OrderRule rule, String name, int receipt, Said said) {
        Group group = said.group() == null ? null : Group.of(said.group(), List.of());
        var statement = new Statement(null, null, "", said.level(), "en", group);
        long place = said.place() == 0 ? receipt : said.place();
        var turn = new Turn(State.INSCRIBED, said.ground(), place, 0, null, null, null);
        var precedence = rule.precedence(EntityCode.of("S" + receipt), said.kind(), statement, turn);
        var entry =
                new Entry(InscriptionId.random(), said.level(), receipt, precedence, null, false, said.group(), null);
        names.put(entry.inscription(), name);
        entries.add(entry);
        return entry;
    }

    private void withdrawn(Entry entry) {
        entries.remove(entry);
        entries.add(entry.withdrawing());
    }

    private void pin(Entry entry, int position, String reason) {
        entries.remove(entry);
        entries.add(new Entry(
                entry.inscription(),
                entry.level(),
                entry.receipt(),
                entry.precedence(),
                new Pin(position, reason),
                false,
                null,
                null));
    }

    /** What an entry is besides its name and receipt; place 0 is that of the receipt. */
    private record Said(
            EntityKind kind,
            Level level,
            Ground ground,
            long place,
            @Nullable String group) {

        static Said state(Level level) {
            return new Said(EntityKind.MEMBER_STATE, level, Ground.INSCRIBED, 0, null);
        }

        Said with(Ground other, long at) {
            return new Said(kind, level, other, at, group);
        }

        Said onBehalfOf(String name) {
            return new Said(kind, level, ground, place, name);
        }
    }
}
