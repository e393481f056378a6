package org.plenary.speakers.times;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entries;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** Of a long list nobody is expected at a time in the night: beyond the segment's end no estimate is a time to come at (L13). */
class ForecastProperties {

    private static final Instant TEN = Instant.parse("2027-04-09T08:00:00Z");

    @Property
    void whoIsNotBeyondBeginsWithinTheSegmentAndWhoeverFollowsOneBeyondIsBeyond(
            @ForAll @IntRange(min = 1, max = 120) int speakers,
            @ForAll @IntRange(min = 10, max = 900) int limit,
            @ForAll @IntRange(min = 0, max = 300) int changeover,
            @ForAll @IntRange(min = 5, max = 300) int minutes,
            @ForAll @IntRange(min = -120, max = 400) int elapsed) {
        var timing = timing(minutes, limit, changeover);
        Instant now = TEN.plus(Duration.ofMinutes(elapsed));
        List<Expectation> expected = forecast(speakers, timing, now);
        long start = Math.max(0, 60L * elapsed);
        long end = 60L * minutes;
        assertThat(expected)
                .extracting(Expectation::beyond)
                .containsExactlyElementsOf(IntStream.range(0, speakers)
                        .mapToObj(at -> start + (long) at * (limit + changeover) >= end)
                        .toList());
    }

    /** Sixty States of three minutes in three hours: the 37th would begin as the segment ends, the sixtieth two hours later. */
    @Example
    void ofSixtyStatesInThreeHoursTheLastAreBeyondTheEnd() {
        List<Expectation> expected = forecast(60, timing(180, 180, 120), TEN.minus(Duration.ofHours(1)));
        assertThat(expected.subList(0, 36)).noneMatch(Expectation::beyond);
        assertThat(expected.subList(36, 60)).allMatch(Expectation::beyond);
    }

    /** Whoever has the floor is heard, however late it is. */
    @Example
    void whoIsAtThePodiumIsNeverBeyond() {
        Timing timing = timing(60, 180, 120);
        Entry called = Entries.state(Level.M, 1);
        Entry next = Entries.state(Level.M, 2);
        Instant late = TEN.plus(Duration.ofHours(2));
        var turns = Map.of(
                called.inscription(),
                new Turn(State.CALLED, Ground.INSCRIBED, 1, 0, late, null, null),
                next.inscription(),
                waiting(2));
        List<Expectation> expected = Forecast.of(RunningOrder.of(List.of(called, next), turns), turns, timing, late)
                .expectations();
        assertThat(expected).extracting(Expectation::beyond).containsExactly(false, false);
    }

    /** While speakers are heard, late or not, the next hour is known; what comes after it may be in the night. */
    @Example
    void whileTheListRunsLateTheNextHourIsKnown() {
        Timing timing = timing(60, 180, 120);
        Instant late = TEN.plus(Duration.ofHours(2));
        List<Entry> entries = IntStream.rangeClosed(1, 30)
                .mapToObj(receipt -> Entries.state(Level.M, receipt))
                .toList();
        Map<InscriptionId, Turn> turns = new HashMap<>(
                entries.stream().collect(Collectors.toMap(Entry::inscription, entry -> waiting(entry.receipt()))));
        Instant ended = late.minus(Duration.ofMinutes(10));
        turns.put(
                entries.get(0).inscription(),
                new Turn(
                        State.DELIVERED,
                        Ground.INSCRIBED,
                        1,
                        0,
                        ended.minusSeconds(300),
                        ended.minusSeconds(290),
                        ended));

        List<Expectation> running = Forecast.of(RunningOrder.of(entries, turns), turns, timing, late)
                .expectations();
        assertThat(running.stream().filter(it -> !it.beyond())).hasSize(12);
        Instant afterPause = ended.plus(Duration.ofMinutes(30));
        List<Expectation> over = Forecast.of(RunningOrder.of(entries, turns), turns, timing, afterPause)
                .expectations();
        assertThat(over).isNotEmpty().allMatch(Expectation::beyond);
    }

    /** A rehearsal, days or hours before: whoever is called, or speaks, moves nobody's time, nor their own. */
    @Property
    void whoIsCalledLongBeforeTheSegmentMovesNoTime(
            @ForAll @IntRange(min = 1, max = 60) int speakers,
            @ForAll @IntRange(min = 0, max = 59) int called,
            @ForAll boolean speaking,
            @ForAll @IntRange(min = 61, max = 10_000) int minutesBefore) {
        Assume.that(called < speakers);
        Timing timing = timing(60, 180, 120);
        Instant now = TEN.minus(Duration.ofMinutes(minutesBefore));
        List<Entry> entries = entries(speakers);
        var turns = waiting(entries);
        turns.computeIfPresent(
                entries.get(called).inscription(),
                (id, turn) -> speaking ? turn.called(now).started(now) : turn.called(now));
        List<Expectation> rehearsed =
                Forecast.of(RunningOrder.of(entries, turns), turns, timing, now).expectations();
        assertThat(rehearsed.get(0).inscription()).isEqualTo(entries.get(called).inscription());
        assertThat(rehearsed).extracting(Expectation::ahead).isSorted();
        for (int at = 0; at < speakers; at++) {
            assertThat(times(rehearsed).get(entries.get(at).inscription()).start())
                    .isEqualTo(TEN.plusSeconds(300L * at));
        }
        assertThat(rehearsed.stream().filter(Expectation::beyond)).hasSize(Math.max(0, speakers - 12));
    }

    /** Within the last hour the sitting may open early: then the floor is what it is. */
    @Example
    void whoIsCalledAsTheSittingOpensEarlyHasTheFloor() {
        List<Entry> entries = entries(3);
        var turns = waiting(entries);
        Instant early = TEN.minus(Duration.ofMinutes(10));
        turns.computeIfPresent(entries.get(1).inscription(), (id, turn) -> turn.called(early));
        List<Expectation> expected = Forecast.of(RunningOrder.of(entries, turns), turns, timing(60, 180, 120), early)
                .expectations();
        assertThat(expected).extracting(it -> it.estimated().start()).startsWith(early, early.plusSeconds(300));
    }

    private static List<Entry> entries(int speakers) {
        return IntStream.rangeClosed(1, speakers)
                .mapToObj(receipt -> Entries.state(Level.M, receipt))
                .toList();
    }

    private static Map<InscriptionId, Turn> waiting(List<Entry> entries) {
        return new HashMap<>(
                entries.stream().collect(Collectors.toMap(Entry::inscription, entry -> waiting(entry.receipt()))));
    }

    private static Map<InscriptionId, TimeWindow> times(List<Expectation> expected) {
        return expected.stream().collect(Collectors.toMap(Expectation::inscription, Expectation::estimated));
    }

    private static List<Expectation> forecast(int speakers, Timing timing, Instant now) {
        List<Entry> entries = IntStream.rangeClosed(1, speakers)
                .mapToObj(receipt -> Entries.state(Level.M, receipt))
                .toList();
        Map<InscriptionId, Turn> turns =
                entries.stream().collect(Collectors.toMap(Entry::inscription, entry -> waiting(entry.receipt())));
        return Forecast.of(RunningOrder.of(entries, turns), turns, timing, now).expectations();
    }

    private static Turn waiting(int place) {
        return new Turn(State.INSCRIBED, Ground.INSCRIBED, place, 0, null, null, null);
    }

    private static Timing timing(int minutes, int limit, int changeover) {
        return new Timing(
                new TimeWindow(TEN, TEN.plus(Duration.ofMinutes(minutes))),
                TimeLimits.ofSeconds(limit, limit, limit, limit),
                Duration.ofSeconds(changeover));
    }
}
