package org.plenary.speakers;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.times.Slot;
import org.plenary.speakers.times.Timetable;
import org.plenary.speakers.times.Timing;

/**
 * Where an inscription stands, in one story for the speaker and the focal point: its slot in the latest revision (L21), and the
 * one that it would have if the working list were published now (L4).
 *
 * @param timing of the list
 * @param published the latest revision of the list; null before the first
 * @param working null for one that withdrew
 * @param of how many stand on the working list
 * @param second the delegation's other statement of the same speaker (L11)
 * @param overlaps what else needs its speaker at the same time (C7), where that was asked for
 */
public record Placed(
        Inscription inscription,
        Timing timing,
        @Nullable Publication published,
        @Nullable Slot working,
        int of,
        @Nullable Inscription second,
        List<Overlap> overlaps) {

    public Placed {
        overlaps = List.copyOf(overlaps);
    }

    public static Placed on(Floor floor, Inscription inscription) {
        Timetable timetable = floor.timetable();
        return new Placed(
                inscription,
                floor.timing(),
                floor.published(),
                timetable.of(inscription.id()).map(slot -> working(floor, slot)).orElse(null),
                timetable.slots().size(),
                floor.secondOfSpeaker(inscription).orElse(null),
                List.of());
    }

    /** Where only the time is another while the list is heard, it is as published: how it drifts, the live estimate says (L14). */
    private static Slot working(Floor floor, Slot slot) {
        Publication publication = floor.published();
        return publication == null || !floor.heard()
                ? slot
                : publication
                        .slotOf(slot.standing().entry().inscription())
                        .filter(told -> told.position() == slot.standing().position())
                        .map(told -> new Slot(slot.standing(), told.time(), told.fits()))
                        .orElse(slot);
    }

    /** The same, told what else its speaker has to do. */
    Placed beside(Floor floor, Elsewhere elsewhere) {
        List<Overlap> found = elsewhere.overlaps(inscription, floor.timesOf(inscription.id()));
        return new Placed(inscription, timing, published, working, of, second, found);
    }

    /** Whether a turn that would come then comes after the segment's end (L13). */
    public boolean beyond(Instant start) {
        return timing.beyond(start);
    }

    /** The slot as published; null when no revision is out, or the latest does not hold the inscription. */
    public @Nullable PublishedSlot slot() {
        return published == null ? null : published.slotOf(inscription.id()).orElse(null);
    }

    /** How many stand on the latest revision. */
    public int publishedOf() {
        return published == null ? 0 : published.slots().size();
    }

    /** The latest revision of the list; 0 before the first. */
    public int revision() {
        return published == null ? 0 : published.revision();
    }
}
