package org.plenary.speakers.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.plenary.speakers.order.Entries.entry;
import static org.plenary.speakers.order.Entries.levels;
import static org.plenary.speakers.order.Entries.pinned;
import static org.plenary.speakers.order.Entries.state;
import static org.plenary.speakers.order.Entries.withBands;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;

/** The orders of real lists, and the reason of each place in numbers that can be read out. */
class OrderOfSpeakersTest {

    @Test
    void theCustomaryOrderGoesByLevelAndThenByReceipt() {
        var order = OrderOfSpeakers.of(List.of(
                state(Level.M, 1),
                state(Level.VM, 2),
                state(Level.HG, 3),
                state(Level.M, 4),
                state(Level.HS, 5),
                state(Level.CP, 6),
                state(Level.VP, 7),
                state(Level.HOD, 8),
                state(Level.DPM, 9)));
        assertThat(order.standings()).extracting(it -> it.entry().receipt()).containsExactly(5, 3, 6, 7, 9, 1, 4, 2, 8);
    }

    @Test
    void women2000TreatedHeadsOfStateVicePresidentsCrownPrincesAndHeadsOfGovernmentAsEquals() {
        var equals = new Bands(List.of(
                Bands.Band.of(Level.HS, Level.VP, Level.CP, Level.HG),
                Bands.Band.of(Level.DPM),
                Bands.Band.of(Level.M),
                Bands.Band.of(Level.VM),
                Bands.Band.of(Level.HOD, Level.OTHER)));
        var order = OrderOfSpeakers.of(List.of(
                withBands(Level.M, 1, equals),
                withBands(Level.HG, 2, equals),
                withBands(Level.VP, 3, equals),
                withBands(Level.HS, 4, equals)));
        assertThat(levels(order)).containsExactly(Level.HG, Level.VP, Level.HS, Level.M);
    }

    @Test
    void aListMayLetVicePresidentsPrecedePrimeMinisters() {
        var bands = new Bands(List.of(
                Bands.Band.of(Level.HS),
                Bands.Band.of(Level.VP, Level.CP),
                Bands.Band.of(Level.HG),
                Bands.Band.of(Level.DPM, Level.M),
                Bands.Band.of(Level.VM),
                Bands.Band.of(Level.HOD),
                Bands.Band.of(Level.OTHER)));
        var order = OrderOfSpeakers.of(
                List.of(withBands(Level.HG, 1, bands), withBands(Level.VP, 2, bands), withBands(Level.HS, 3, bands)));
        assertThat(levels(order)).containsExactly(Level.HS, Level.VP, Level.HG);
    }

    @Test
    void aPinnedDeputyMinisterPrecedesMinistersAndTheReasonNamesTheChairsDecision() {
        var order = OrderOfSpeakers.of(
                List.of(state(Level.M, 1), state(Level.M, 2), pinned(state(Level.VM, 3), 2), state(Level.M, 4)));
        assertThat(levels(order)).containsExactly(Level.M, Level.VM, Level.M, Level.M);
        assertThat(order.standings().get(1).why().pin()).isEqualTo(new Pin(2, "agreed with the chair"));
        assertThat(order.standings().get(2).why())
                .extracting(Why::ahead)
                .isEqualTo(Map.of(Ahead.EARLIER, 1, Ahead.PINNED_AHEAD, 1));
    }

    @Test
    void classesOfEntitiesSpeakInTurnWhateverTheLevel() {
        var order = OrderOfSpeakers.of(List.of(
                entry(EntityKind.CIVIL_SOCIETY, Level.OTHER, 1, 1, Ground.INSCRIBED),
                entry(EntityKind.UN_ENTITY, Level.HS, 2, 2, Ground.INSCRIBED),
                entry(EntityKind.INTERGOVERNMENTAL, Level.HS, 3, 3, Ground.INSCRIBED),
                entry(EntityKind.OBSERVER_STATE, Level.M, 4, 4, Ground.INSCRIBED),
                entry(EntityKind.MEMBER_STATE, Level.HOD, 5, 5, Ground.INSCRIBED)));
        assertThat(order.standings()).extracting(it -> it.entry().receipt()).containsExactly(5, 4, 3, 2, 1);
    }

    @Test
    void theReasonCountsWhoPrecedesAndWhoWithdrew() {
        Entry minister = state(Level.M, 14);
        var order = OrderOfSpeakers.of(List.of(
                state(Level.HS, 20),
                state(Level.HS, 21),
                state(Level.HS, 22),
                state(Level.M, 3),
                state(Level.M, 4).withdrawing(),
                state(Level.M, 5).withdrawing(),
                state(Level.VM, 6).withdrawing(),
                minister));
        assertThat(order.of(minister.inscription()).orElseThrow().why())
                .isEqualTo(new Why(
                        EntityKind.MEMBER_STATE,
                        Level.M,
                        14,
                        Ground.INSCRIBED,
                        null,
                        null,
                        null,
                        false,
                        Map.of(Ahead.HIGHER, 3, Ahead.EARLIER, 1),
                        Map.of(Level.HS, 3),
                        Map.of(),
                        2));
    }

    /** Who is ahead after a change of level, an absence or an exchange was not received earlier, and it is not said so. */
    @Test
    void onlyReceiptsOrLettersMakeAnybodyEarlier() {
        Entry changed = Entries.entry(EntityKind.MEMBER_STATE, Level.M, 1, 9, Ground.LEVEL_CHANGED);
        Entry last = state(Level.M, 10);
        var order = OrderOfSpeakers.of(List.of(state(Level.M, 2), changed, last));
        assertThat(order.of(changed.inscription()).orElseThrow().why().ahead()).isEqualTo(Map.of(Ahead.AHEAD, 1));
        assertThat(order.of(last.inscription()).orElseThrow().why().ahead()).isEqualTo(Map.of(Ahead.EARLIER, 2));
        Entry exchanged = Entries.entry(EntityKind.MEMBER_STATE, Level.M, 12, 8, Ground.INSCRIBED);
        var later = OrderOfSpeakers.of(List.of(exchanged, last));
        assertThat(later.of(last.inscription()).orElseThrow().why().ahead()).isEqualTo(Map.of(Ahead.AHEAD, 1));
    }

    @Test
    void aPinBehindTheLastMeansTheLastAndTwoPinsOnOnePositionFollowEachOther() {
        Entry far = pinned(state(Level.HS, 1), 99);
        Entry second = pinned(state(Level.VM, 2), 2);
        Entry alsoSecond = pinned(state(Level.M, 3), 2);
        var order = OrderOfSpeakers.of(List.of(far, second, alsoSecond, state(Level.M, 4), state(Level.M, 5)));
        assertThat(order.standings()).extracting(it -> it.entry().receipt()).containsExactly(4, 3, 2, 5, 1);
    }

    @Test
    void bandsThatForgetALevelOrNameItTwiceAreRefused() {
        assertThatThrownBy(() -> new Bands(List.of(Bands.Band.of(Level.HS, Level.HG))))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo("speakers.bands-incomplete"));
        assertThatThrownBy(() -> new Bands(List.of(Bands.Band.of(Level.values()), Bands.Band.of(Level.HS))))
                .isInstanceOf(Problem.class);
    }
}
