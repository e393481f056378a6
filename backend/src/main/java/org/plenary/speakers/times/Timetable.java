package org.plenary.speakers.times;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Standing;

/** The planned times of an order: each begins when the limits and changeovers of all before it have passed (L13). */
public record Timetable(List<Slot> slots) {

    public Timetable {
        slots = List.copyOf(slots);
    }

    public static Timetable of(OrderOfSpeakers order, Timing timing) {
        var slots = new ArrayList<Slot>();
        Instant start = timing.segment().start();
        for (Standing standing : order.standings()) {
            var time = new TimeWindow(start, start.plus(timing.limitOf(standing.entry())));
            slots.add(slot(standing, time, timing));
            start = time.end().plus(timing.changeover());
        }
        return new Timetable(slots);
    }

    /**
     * The planned times of an order while its statements are heard: whoever is still to come follows on what the floor is now, from
     * the next full minute on, since a plan from the segment's start would give them times that are past.
     *
     * @param live the estimate at that moment, of the same order; without whoever has the floor their first is the next to begin
     * @param kept the times of those who have been heard or have the floor: as they were planned before, never changed by this (L14)
     */
    public static Timetable running(
            OrderOfSpeakers order, Timing timing, Forecast live, Map<InscriptionId, TimeWindow> kept) {
        var times = new HashMap<InscriptionId, TimeWindow>();
        of(order, timing)
                .slots()
                .forEach(slot -> times.put(slot.standing().entry().inscription(), slot.time()));
        times.putAll(kept);
        @Nullable Instant start = null;
        for (Expectation expected : live.expectations()) {
            if (!kept.containsKey(expected.inscription())) {
                TimeWindow estimated = expected.estimated();
                start = start == null ? fullMinute(estimated.start()) : start;
                Instant end = start.plus(Duration.between(estimated.start(), estimated.end()));
                times.put(expected.inscription(), new TimeWindow(start, end));
                start = end.plus(timing.changeover());
            }
        }
        return new Timetable(order.standings().stream()
                .map(standing -> slot(
                        standing,
                        Objects.requireNonNull(times.get(standing.entry().inscription())),
                        timing))
                .toList());
    }

    private static Slot slot(Standing standing, TimeWindow time, Timing timing) {
        return new Slot(standing, time, !time.end().isAfter(timing.segment().end()));
    }

    private static Instant fullMinute(Instant instant) {
        Instant minute = instant.truncatedTo(ChronoUnit.MINUTES);
        return minute.equals(instant) ? instant : minute.plus(1, ChronoUnit.MINUTES);
    }

    public Optional<Slot> of(InscriptionId inscription) {
        return slots.stream()
                .filter(slot -> slot.standing().entry().inscription().equals(inscription))
                .findFirst();
    }

    /** Those whose statement would end after the segment, in order. */
    public List<Slot> beyondTheEnd() {
        return slots.stream().filter(slot -> !slot.fits()).toList();
    }
}
