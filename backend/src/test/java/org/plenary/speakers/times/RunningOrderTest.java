package org.plenary.speakers.times;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
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
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entries;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Precedence;
import org.plenary.speakers.order.Standing;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** The floor: planned times, who comes next after absences and withdrawals, and the live estimate (L13, L14, L16, L17). */
class RunningOrderTest {

    private static final Instant NINE = Instant.parse("2016-09-23T13:00:00Z");
    private static final Timing TIMING = new Timing(
            new TimeWindow(NINE, NINE.plus(Duration.ofHours(1))),
            TimeLimits.ofSeconds(180, 300, 180, 120),
            Duration.ofMinutes(2));

    private final List<Entry> published = OrderOfSpeakers.of(List.of(
                    Entries.state(Level.M, 1),
                    Entries.state(Level.M, 2),
                    Entries.state(Level.M, 3),
                    Entries.state(Level.VM, 4)))
            .standings()
            .stream()
            .map(Standing::entry)
            .toList();

    @Provide
    Arbitrary<List<Entry>> lists() {
        return Entries.anyList();
    }

    @Test
    void plannedStartIsTheSumOfLimitsAndChangeoversBeforeIt() {
        var timetable = Timetable.of(OrderOfSpeakers.of(published), TIMING);
        assertThat(timetable.slots())
                .extracting(slot -> Duration.between(NINE, slot.time().start()).toSeconds())
                .containsExactly(0L, 300L, 600L, 900L);
    }

    @Test
    void publicationCanNameEveryoneWhoDoesNotFit() {
        var thirteen = new ArrayList<Entry>();
        for (int receipt = 1; receipt <= 13; receipt++) {
            thirteen.add(Entries.state(Level.M, receipt));
        }
        var timetable = Timetable.of(OrderOfSpeakers.of(thirteen), TIMING);
        assertThat(timetable.beyondTheEnd())
                .extracting(slot -> slot.standing().position())
                .containsExactly(13);
        assertThat(timetable.slots().get(11).time().end())
                .isBeforeOrEqualTo(TIMING.segment().end());
    }

    @Test
    void whoIsAbsentOnceComesAgainAfterTheBandAndAbsentAgainAfterAll() {
        var turns = inscribed(published);
        absent(turns, 0, 101);
        assertThat(receipts(turns)).containsExactly(2, 3, 1, 4);
        absent(turns, 0, 102);
        assertThat(receipts(turns)).containsExactly(2, 3, 4, 1);
    }

    @Test
    void whoIsAbsentWhenNoneOfTheBandIsLeftIsStillBeforeTheLowerBand() {
        var turns = inscribed(published);
        deliver(turns, 1);
        deliver(turns, 2);
        absent(turns, 0, 101);
        assertThat(receipts(turns)).containsExactly(1, 4);
    }

    @Test
    void absentWhenNoOtherCallCanComeIsNotDelivered() {
        Turn called = Turn.drawn(1, false).called(NINE);
        assertThat(called.absent(9, true).state()).isEqualTo(State.NOT_DELIVERED);
    }

    @Test
    void actsOutOfSequenceAreRefused() {
        Turn inscribed = Turn.drawn(1, false);
        Turn delivered = inscribed.called(NINE).started(NINE).ended(NINE.plusSeconds(200));
        assertThatThrownBy(() -> inscribed.started(NINE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> inscribed.ended(NINE)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> inscribed.absent(2, false)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> delivered.called(NINE)).isInstanceOf(Problem.class);
        assertThatThrownBy(delivered::withdrawn).isInstanceOf(Problem.class);
    }

    @Test
    void aWithdrawalDoesNotLetAnybodyOvertakeAPinnedSpeaker() {
        var withPin = new ArrayList<>(published);
        withPin.set(3, Entries.pinned(published.get(3), 2));
        var order = OrderOfSpeakers.of(withPin).standings().stream()
                .map(Standing::entry)
                .toList();
        assertThat(order).extracting(Entry::receipt).containsExactly(1, 4, 2, 3);
        var turns = inscribed(order);
        turns.computeIfPresent(order.get(0).inscription(), (id, turn) -> turn.withdrawn());
        assertThat(RunningOrder.of(order, turns).entries())
                .extracting(Entry::receipt)
                .containsExactly(4, 2, 3);
    }

    @Test
    void theEstimateMovesWithTheFloor() {
        var turns = inscribed(published);
        Instant late = NINE.plusSeconds(240);
        turns.computeIfPresent(
                published.get(0).inscription(), (id, turn) -> turn.called(late).started(late));
        var forecast = Forecast.of(RunningOrder.of(published, turns), turns, TIMING, late.plusSeconds(60));
        assertThat(forecast.expectations()).extracting(Expectation::ahead).containsExactly(0, 1, 2, 3);
        assertThat(forecast.expectations().get(1).estimated().start()).isEqualTo(late.plusSeconds(300));

        Instant overtime = late.plusSeconds(500);
        var later = Forecast.of(RunningOrder.of(published, turns), turns, TIMING, overtime);
        assertThat(later.expectations().get(1).estimated().start()).isAfterOrEqualTo(overtime.plusSeconds(120));
    }

    @Test
    void afterAStatementTheNextFollowsTheChangeover() {
        var turns = inscribed(published);
        deliver(turns, 0);
        Instant ended = NINE.plusSeconds(100);
        var forecast = Forecast.of(RunningOrder.of(published, turns), turns, TIMING, ended.plusSeconds(30));
        assertThat(forecast.expectations().get(0).estimated().start()).isEqualTo(ended.plusSeconds(120));
    }

    @Property
    void beforeTheSegmentTheEstimateIsThePlan(@ForAll("lists") List<Entry> entries) {
        var order = OrderOfSpeakers.of(entries);
        var standing = order.standings().stream().map(Standing::entry).toList();
        var turns = inscribed(standing);
        var forecast = Forecast.of(RunningOrder.of(standing, turns), turns, TIMING, NINE.minusSeconds(3600));
        assertThat(forecast.expectations())
                .extracting(Expectation::estimated)
                .isEqualTo(Timetable.of(order, TIMING).slots().stream()
                        .map(Slot::time)
                        .toList());
    }

    @Property
    void anAbsentSpeakerOvertakesNobodyAndNobodyElseMoves(
            @ForAll("lists") List<Entry> entries, @ForAll @IntRange(min = 0, max = 39) int index) {
        var order = OrderOfSpeakers.of(entries).standings().stream()
                .map(Standing::entry)
                .toList();
        Assume.that(index < order.size());
        var turns = inscribed(order);
        InscriptionId absent = order.get(index).inscription();
        turns.computeIfPresent(absent, (id, turn) -> turn.called(NINE).absent(10_000, false));
        var running = RunningOrder.of(order, turns);
        assertThat(running.entries().stream().map(Entry::inscription).filter(id -> !id.equals(absent)))
                .containsExactlyElementsOf(order.stream()
                        .map(Entry::inscription)
                        .filter(id -> !id.equals(absent))
                        .toList());
        if (!order.get(index).pinned()) {
            assertThat(running.aheadOf(absent).orElseThrow()).isGreaterThanOrEqualTo(index);
        }
    }

    /** Whatever is acted on a published list, with pins and all: who is next at the podium is next in the order shown (L16, L17). */
    @Property
    void theOrderShownIsTheOneInWhichTheFloorIsGiven(
            @ForAll("lists") List<Entry> entries,
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 119) Integer> acts) {
        var published = OrderOfSpeakers.of(entries).standings().stream()
                .map(Standing::entry)
                .toList();
        Assume.that(!published.isEmpty());
        var turns = inscribed(published);
        var now = new LinkedHashMap<InscriptionId, Entry>();
        published.forEach(entry -> now.put(entry.inscription(), entry));
        long place = 1_000;
        for (int act : acts) {
            place++;
            acted(published.get(act / 3 % published.size()), act % 3, place, turns, now);
        }
        var shown = OrderOfSpeakers.following(RunningOrder.settled(published, turns), now.values());
        var running = RunningOrder.of(published, turns);
        assertThat(stillToCome(shown, turns))
                .isEqualTo(running.entries().stream().map(Entry::inscription).toList());
        var next = shown.standings().stream().map(Standing::entry).toList();
        assertThat(RunningOrder.of(next, turns).entries())
                .as("published anew")
                .extracting(Entry::inscription)
                .isEqualTo(stillToCome(shown, turns));
        assertThat(OrderOfSpeakers.following(RunningOrder.settled(next, turns), now.values())
                        .standings())
                .as("and read again")
                .extracting(standing -> standing.entry().inscription())
                .isEqualTo(next.stream().map(Entry::inscription).toList());
    }

    @Test
    void whatTheSecretariatChangesAfterwardsStillCountsInTheOrderShown() {
        var turns = inscribed(published);
        absent(turns, 0, 101);
        var settled = RunningOrder.settled(published, turns);
        var now = new ArrayList<>(settled);
        now.set(3, Entries.pinned(settled.get(3), 1));
        now.add(Entries.state(Level.M, 102));
        assertThat(OrderOfSpeakers.following(settled, now).standings())
                .extracting(standing -> standing.entry().receipt())
                .containsExactly(4, 2, 3, 1, 102);
    }

    private static List<InscriptionId> stillToCome(OrderOfSpeakers order, Map<InscriptionId, Turn> turns) {
        return order.standings().stream()
                .map(standing -> standing.entry().inscription())
                .filter(inscription -> turns.get(inscription).state().pending())
                .toList();
    }

    /** An absence, a withdrawal or a statement, as the inscription and its turn show it. */
    static void acted(
            Entry published, int act, long place, Map<InscriptionId, Turn> turns, Map<InscriptionId, Entry> now) {
        InscriptionId id = published.inscription();
        Turn turn = turns.get(id);
        if (!turn.state().pending()) {
            return;
        }
        Entry before = now.get(id);
        Turn called = turn.called(NINE);
        switch (act) {
            case 0 -> {
                Turn absent = called.absent(place, false);
                turns.put(id, absent);
                now.put(id, before.drawing(before.precedence().absentSince(absent)));
            }
            case 1 -> {
                turns.put(id, turn.withdrawn());
                now.put(id, Entries.pinned(before, null).withdrawing());
            }
            default -> turns.put(id, called.started(NINE).ended(NINE.plusSeconds(100)));
        }
    }

    private List<Integer> receipts(Map<InscriptionId, Turn> turns) {
        return RunningOrder.of(published, turns).entries().stream()
                .map(Entry::receipt)
                .toList();
    }

    static Map<InscriptionId, Turn> inscribed(List<Entry> entries) {
        var turns = new HashMap<InscriptionId, Turn>();
        for (Entry entry : entries) {
            Precedence by = entry.precedence();
            turns.put(
                    entry.inscription(),
                    new Turn(State.INSCRIBED, by.ground(), by.place(), absences(by.ground()), null, null, null));
        }
        return turns;
    }

    private static int absences(Ground ground) {
        return ground == Ground.ABSENT_AGAIN ? 2 : ground == Ground.ABSENT ? 1 : 0;
    }

    private void absent(Map<InscriptionId, Turn> turns, int index, long place) {
        turns.computeIfPresent(
                published.get(index).inscription(),
                (id, turn) -> turn.called(NINE).absent(place, false));
    }

    private void deliver(Map<InscriptionId, Turn> turns, int index) {
        turns.computeIfPresent(
                published.get(index).inscription(),
                (id, turn) -> turn.called(NINE).started(NINE).ended(NINE.plusSeconds(100)));
    }
}
