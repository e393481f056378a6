package org.plenary.speakers.levers;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.Floor;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.times.Timing;

/**
 * Who is to speak in which order, in what time.
 *
 * @param spoken in the order of the list
 * @param session in which the segment may move
 */
public record Programme(List<Waiting> spoken, Timing timing, TimeWindow session) {

    /** One statement, and when it was asked for. */
    public record Waiting(Entry entry, Instant receivedAt) {}

    public Programme {
        spoken = List.copyOf(spoken);
    }

    static Programme of(Floor floor) {
        return new Programme(
                floor.order().standings().stream()
                        .map(standing -> new Waiting(
                                standing.entry(),
                                floor.require(standing.entry().inscription()).receivedAt()))
                        .toList(),
                floor.timing(),
                floor.session().window());
    }

    /** The same statements in another time. */
    public Programme in(Timing other) {
        return new Programme(spoken, other, session);
    }

    /** Some of the statements in the same time. */
    public Programme only(List<Waiting> some) {
        return new Programme(some, timing, session);
    }

    List<Waiting> byReceipt() {
        return spoken.stream()
                .sorted(Comparator.comparing((Waiting it) -> it.receivedAt())
                        .thenComparing(it -> it.entry().receipt()))
                .toList();
    }

    /** All limits, and a changeover between each two. */
    Duration needed() {
        Duration all = timing.changeover().multipliedBy(Math.max(0, spoken.size() - 1));
        for (Waiting one : spoken) {
            all = all.plus(timing.limitOf(one.entry()));
        }
        return all;
    }

    /** How much longer it takes than the segment lasts; negative for the time that is left. */
    Duration excess() {
        return needed().minus(timing.segment().length());
    }

    /** Whether the last statement ends before the segment does. */
    public boolean fits() {
        return spoken.isEmpty() || excess().compareTo(Duration.ZERO) <= 0;
    }

    /** The first statements of those, as many as fit. */
    List<Waiting> fitting(List<Waiting> sequence) {
        int count = sequence.size();
        while (count > 0 && !only(sequence.subList(0, count)).fits()) {
            count--;
        }
        return sequence.subList(0, count);
    }
}
