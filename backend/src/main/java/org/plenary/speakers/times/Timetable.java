package org.plenary.speakers.times;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            slots.add(new Slot(
                    standing, time, !time.end().isAfter(timing.segment().end())));
            start = time.end().plus(timing.changeover());
        }
        return new Timetable(slots);
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
