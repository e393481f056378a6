package org.plenary.speakers;

import org.jspecify.annotations.Nullable;

/**
 * An inscription with the slot that it would have if the list were published now; provisional, and null for one that withdrew.
 *
 * @param of how many stand on the list
 */
public record Placed(Inscription inscription, @Nullable Slot slot, int of) {

    static Placed on(Floor floor, Inscription inscription) {
        Timetable timetable = floor.timetable();
        return new Placed(
                inscription,
                timetable.of(inscription.id()).orElse(null),
                timetable.slots().size());
    }
}
