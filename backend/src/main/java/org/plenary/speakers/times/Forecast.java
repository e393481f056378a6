package org.plenary.speakers.times;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * The live times of all who are still to speak: a pure function of the running order, of what happened at the podium and of
 * the present instant. While nothing has happened and the segment has not begun it is the plan (L13); later each speaker's time
 * moves with the floor. While the floor is given, past the segment's end as well, whoever is expected within the next hour is told
 * when: a list that runs late is heard to its end more often than not.
 *
 * <p>Whoever is called longer than an hour before the segment begins is called to try the podium out: nobody else's time, nor
 * their own, moves for it. Within that hour the sitting may open early.
 */
public record Forecast(List<Expectation> expectations) {

    private static final Duration IN_SIGHT = Duration.ofHours(1);
    private static final Duration PAUSE = Duration.ofMinutes(30);
    private static final Duration OPENING = Duration.ofHours(1);

    public Forecast {
        expectations = List.copyOf(expectations);
    }

    public static Forecast of(RunningOrder order, Map<InscriptionId, Turn> turns, Timing timing, Instant now) {
        return mayHaveOpened(timing, now) ? live(order, turns, timing, now) : planned(order, timing);
    }

    /** Whether a call may be meant: from an hour before the segment on; earlier ones try the podium out. */
    public static boolean mayHaveOpened(Timing timing, Instant now) {
        return !now.isBefore(timing.segment().start().minus(OPENING));
    }

    /** Before the sitting: the plan of those who are still to speak, whoever stands at the podium. */
    private static Forecast planned(RunningOrder order, Timing timing) {
        var times = new HashMap<InscriptionId, TimeWindow>();
        Instant free = timing.segment().start();
        for (Entry entry : order.asListed()) {
            var time = new TimeWindow(free, free.plus(timing.limitOf(entry)));
            times.put(entry.inscription(), time);
            free = time.end().plus(timing.changeover());
        }
        var expectations = new ArrayList<Expectation>();
        for (Entry entry : order.entries()) {
            TimeWindow time = Objects.requireNonNull(times.get(entry.inscription()));
            expectations.add(
                    new Expectation(entry.inscription(), expectations.size(), time, timing.beyond(time.start())));
        }
        return new Forecast(expectations);
    }

    private static Forecast live(RunningOrder order, Map<InscriptionId, Turn> turns, Timing timing, Instant now) {
        var expectations = new ArrayList<Expectation>();
        Instant free = floorFree(turns, timing, now);
        Instant inSight = runsOn(turns.values(), now) ? now.plus(IN_SIGHT) : now;
        for (Entry entry : order.entries()) {
            Turn turn = turns.get(entry.inscription());
            TimeWindow time = expected(turn, timing.limitOf(entry), free, now);
            boolean atPodium = turn != null && turn.state().atPodium();
            boolean beyond =
                    !atPodium && timing.beyond(time.start()) && !time.start().isBefore(inSight);
            expectations.add(new Expectation(entry.inscription(), expectations.size(), time, beyond));
            free = time.end().plus(timing.changeover());
        }
        return new Forecast(expectations);
    }

    /** Whether the floor is being given: somebody has it, or had it less than half an hour ago. */
    public static boolean runsOn(Collection<Turn> turns, Instant now) {
        return turns.stream().anyMatch(turn -> turn.state().atPodium() || justEnded(turn, now));
    }

    private static boolean justEnded(Turn turn, Instant now) {
        Instant ended = turn.endedAt();
        return ended != null && now.isBefore(ended.plus(PAUSE));
    }

    public Optional<Expectation> of(InscriptionId inscription) {
        return expectations.stream()
                .filter(expectation -> expectation.inscription().equals(inscription))
                .findFirst();
    }

    private static TimeWindow expected(@Nullable Turn turn, Duration limit, Instant free, Instant now) {
        Instant started = turn == null ? null : turn.startedAt();
        if (turn != null && started != null) {
            Instant end = started.plus(limit).plus(turn.pauses().until(now));
            return new TimeWindow(started, later(end, now.plusMillis(1)));
        }
        boolean called = turn != null && turn.state() == State.CALLED;
        Instant start = called ? now : free;
        return new TimeWindow(start, start.plus(limit));
    }

    private static Instant floorFree(Map<InscriptionId, Turn> turns, Timing timing, Instant now) {
        Instant earliest = later(timing.segment().start(), now);
        return turns.values().stream()
                .map(Turn::endedAt)
                .filter(Objects::nonNull)
                .map(ended -> ended.plus(timing.changeover()))
                .reduce(earliest, Forecast::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
