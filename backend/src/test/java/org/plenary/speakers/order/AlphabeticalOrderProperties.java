package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;
import org.plenary.speakers.Group;
import org.plenary.speakers.OrderRule;
import org.plenary.speakers.Statement;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The list in alphabetical order from a State drawn by lot (L9): reproducible, and blind to level and receipt. */
class AlphabeticalOrderProperties {

    private static final List<EntityCode> STATES =
            IntStream.range(0, 26).mapToObj(AlphabeticalOrderProperties::state).toList();

    @Property
    void whoReadsTheStoredDrawDrawsTheSameState(@ForAll("seeds") String seed, @ForAll Random random) {
        var shuffled = new ArrayList<>(STATES);
        Collections.shuffle(shuffled, random);
        Lot first = lot(seed, STATES);
        assertThat(lot(seed, shuffled).drawn()).isEqualTo(first.drawn());
        assertThat(STATES).contains(first.drawn());
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.strings().withChars("0123456789abcdef").ofLength(32);
    }

    @Example
    void aDrawThatAnybodyCanReproduceByHand() {
        // printf %s 00112233445566778899aabbccddeeff | sha256sum: 5947d7c3..., which is 22 modulo 26
        assertThat(lot("00112233445566778899aabbccddeeff", STATES).drawn()).isEqualTo(STATES.get(22));
    }

    @Example
    void noLotFallsWhereNoStateTakesPart() {
        assertThatThrownBy(() -> lot("00", List.of()))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("speakers.nobody-to-draw"));
    }

    @Property
    void theListGoesRoundTheAlphabetFromTheStateDrawnWhateverLevelAndReceipt(
            @ForAll("seeds") String seed, @ForAll Random random, @ForAll @Size(26) List<Level> levels) {
        Lot lot = lot(seed, STATES);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < STATES.size(); i++) {
            entries.add(
                    entry(lot, STATES.get(i), levels.get(i), turn(random.nextInt(1000) * 26L + i, Ground.INSCRIBED)));
        }
        Collections.shuffle(entries, random);
        int first = STATES.indexOf(lot.drawn());
        assertThat(letters(OrderOfSpeakers.of(entries)))
                .isEqualTo(IntStream.range(0, 26).boxed().toList());
        assertThat(OrderOfSpeakers.of(entries).standings().get(0).entry().inscription())
                .isEqualTo(entries.stream()
                        .filter(it -> it.precedence().letter() == 0)
                        .findFirst()
                        .orElseThrow()
                        .inscription());
        assertThat(lot.letterOf(STATES.get(first), EntityKind.MEMBER_STATE)).isZero();
    }

    @Property
    void absentAndLateSpeakersLeaveTheAlphabetAndFollowItInTurn(
            @ForAll("seeds") String seed, @ForAll @IntRange(min = 0, max = 25) int absent, @ForAll Random random) {
        Lot lot = lot(seed, STATES);
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < STATES.size(); i++) {
            Ground ground = i == absent ? Ground.ABSENT : i == (absent + 1) % 26 ? Ground.LATE : Ground.INSCRIBED;
            entries.add(entry(lot, STATES.get(i), Level.M, turn(i + 1, ground)));
        }
        Entry missing = entries.get(absent);
        Entry late = entries.get((absent + 1) % 26);
        Collections.shuffle(entries, random);
        var order = Entries.ids(OrderOfSpeakers.of(entries));
        assertThat(order.subList(24, 26)).containsExactly(missing.inscription(), late.inscription());
    }

    @Example
    void groupsStandWhereTheListHearsThemAndOtherClassesBeginWithTheirFirstLetter() {
        Lot lot = lot("ab", List.of(STATES.get(7)));
        var rule = new OrderRule(Bands.CUSTOMARY, Set.of(), GroupsStand.AFTER_HEADS, lot);
        var group = new Statement(null, null, "", Level.M, "en", new Group("Friends", List.of()));
        assertThat(rule.precedence(STATES.get(3), EntityKind.MEMBER_STATE, group, turn(9, Ground.INSCRIBED)))
                .isLessThan(at(lot, STATES.get(7), EntityKind.MEMBER_STATE));
        assertThat(at(lot, STATES.get(7), EntityKind.MEMBER_STATE))
                .isLessThan(at(lot, STATES.get(6), EntityKind.MEMBER_STATE));
        assertThat(at(lot, STATES.get(6), EntityKind.INTERGOVERNMENTAL))
                .isLessThan(at(lot, STATES.get(7), EntityKind.INTERGOVERNMENTAL));
    }

    private static Precedence at(Lot lot, EntityCode entity, EntityKind kind) {
        return new OrderRule(Bands.CUSTOMARY, Set.of(), GroupsStand.AFTER_HEADS, lot)
                .precedence(
                        entity, kind, new Statement(null, null, "", Level.M, "en", null), turn(1, Ground.INSCRIBED));
    }

    private static Entry entry(Lot lot, EntityCode state, Level level, Turn turn) {
        var rule = new OrderRule(Bands.CUSTOMARY, Set.of(), GroupsStand.AFTER_HEADS, lot);
        var statement = new Statement(null, null, "", level, "en", null);
        var precedence = rule.precedence(state, EntityKind.MEMBER_STATE, statement, turn);
        return new Entry(InscriptionId.random(), level, 1, precedence, null, false, null, null);
    }

    private static Turn turn(long place, Ground ground) {
        return new Turn(State.INSCRIBED, ground, place, 0, null, null, null);
    }

    private static List<Integer> letters(OrderOfSpeakers order) {
        return order.standings().stream()
                .map(standing -> standing.entry().precedence().letter())
                .toList();
    }

    private static Lot lot(String seed, List<EntityCode> candidates) {
        return Lot.draw(Language.EN, seed, candidates, STATES, Instant.EPOCH);
    }

    private static EntityCode state(int index) {
        char letter = (char) ('A' + index);
        return EntityCode.of("" + letter + letter + letter);
    }
}
