package org.plenary.speakers.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.swaps.Swap;

/**
 * The places of which an exchange is told, all of one list: the working list for officers, the latest revision for a delegation.
 *
 * @param working whether the working list is told
 */
record SwapPlaces(Floor floor, boolean working) {

    /** A place and its time. */
    record Place(int position, Instant start) {}

    Optional<Place> of(InscriptionId id) {
        return working ? inWorkingList(id) : published(id);
    }

    boolean ofBoth(InscriptionId one, InscriptionId other) {
        return of(one).isPresent() && of(other).isPresent();
    }

    /** The revision of which the places are; null before the first, and of the working list. */
    @Nullable
    Integer revision() {
        Publication publication = floor.published();
        return working || publication == null ? null : publication.revision();
    }

    /** Whether the next revision would give anybody another place or time: of whom, no delegation learns before it is out (L21). */
    boolean changing() {
        Publication publication = floor.published();
        return !working
                && publication != null
                && publication.slots().stream()
                        .anyMatch(slot ->
                                !inWorkingList(slot.entry().inscription()).equals(Optional.of(place(slot))));
    }

    /** Whether a proposal that waits brings that side forward; null where nothing is to be told, as to an officer. */
    @Nullable
    Boolean earlier(Swap swap, InscriptionId own) {
        if (working || swap.state() != Swap.State.OPEN) {
            return null;
        }
        InscriptionId other = swap.offered().equals(own) ? swap.wanted() : swap.offered();
        var told = ofBoth(own, other) ? this : new SwapPlaces(floor, true);
        return told.of(own)
                .flatMap(mine -> told.of(other).map(theirs -> theirs.position() < mine.position()))
                .orElse(null);
    }

    private Optional<Place> inWorkingList(InscriptionId id) {
        return floor.timetable()
                .of(id)
                .map(slot -> new Place(slot.standing().position(), slot.time().start()));
    }

    private Optional<Place> published(InscriptionId id) {
        return Optional.ofNullable(floor.published())
                .flatMap(publication -> publication.slotOf(id))
                .map(SwapPlaces::place);
    }

    private static Place place(PublishedSlot slot) {
        return new Place(slot.position(), slot.start());
    }
}
