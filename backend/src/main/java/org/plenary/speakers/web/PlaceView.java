package org.plenary.speakers.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.Placed;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.times.Slot;

/**
 * Where an inscription stands: as published (L21), and in the working list that is published next (L4). Times are approximate
 * (L14).
 *
 * @param revision the latest of the list; 0 before the first
 * @param published null when that revision does not hold the inscription
 * @param working null once withdrawn
 */
record PlaceView(
        int revision, @Nullable At published, @Nullable At working) {

    /**
     * A place among how many, and the time planned.
     *
     * @param of how many stand on that list
     * @param beyond whether the turn comes after the segment's end: then the time is none at which it will be heard (L13)
     */
    record At(int position, int of, Instant start, Instant end, boolean beyond) {}

    static PlaceView of(Placed placed) {
        PublishedSlot slot = placed.slot();
        Slot working = placed.working();
        return new PlaceView(
                placed.revision(),
                slot == null
                        ? null
                        : new At(
                                slot.position(),
                                placed.publishedOf(),
                                slot.start(),
                                slot.end(),
                                placed.beyond(slot.start())),
                working == null
                        ? null
                        : new At(
                                working.standing().position(),
                                placed.of(),
                                working.time().start(),
                                working.time().end(),
                                placed.beyond(working.time().start())));
    }
}
