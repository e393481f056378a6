package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.speakers.order.Entry;

/** One revision of a list, numbered from 1 and never changed once it is out (L21). */
public record Publication(ListId list, int revision, Instant at, List<PublishedSlot> slots) {

    public Publication {
        slots = List.copyOf(slots);
    }

    /** The next revision of the list as it stands. */
    static Publication of(Floor floor, Instant at) {
        List<PublishedSlot> slots = floor.timetable().slots().stream()
                .map(slot -> PublishedSlot.of(
                        slot, floor.require(slot.standing().entry().inscription())))
                .toList();
        if (slots.isEmpty()) {
            throw Problem.of("speakers.nobody-inscribed", 409).rule("L21");
        }
        Publication before = floor.published();
        return new Publication(floor.list().id(), before == null ? 1 : before.revision() + 1, at, slots);
    }

    /**
     * Whether its readers read the same in that one.
     *
     * @param drift that much later or earlier is the same: none, but while the list is heard and each minute has other times (C6)
     */
    boolean sameAs(@Nullable Publication other, Duration drift) {
        return other != null
                && slots.size() == other.slots.size()
                && IntStream.range(0, slots.size()).allMatch(at -> slots.get(at).readsAs(other.slots.get(at), drift));
    }

    /** What the order went by, in the published order. */
    public List<Entry> entries() {
        return slots.stream().map(PublishedSlot::entry).toList();
    }

    public Optional<PublishedSlot> slotOf(InscriptionId inscription) {
        return slots.stream()
                .filter(slot -> slot.entry().inscription().equals(inscription))
                .findFirst();
    }

    /** Those whose time this revision changes or gives for the first time, in order (C6). */
    public List<InscriptionId> movedSince(@Nullable Publication before) {
        return slots.stream()
                .filter(slot -> before == null
                        || before.slotOf(slot.entry().inscription())
                                .filter(earlier -> earlier.time().equals(slot.time()))
                                .isEmpty())
                .map(slot -> slot.entry().inscription())
                .toList();
    }

    /** Those who held a slot in the revision before and hold none in this one. */
    public List<InscriptionId> droppedSince(@Nullable Publication before) {
        return before == null
                ? List.of()
                : before.slots().stream()
                        .map(slot -> slot.entry().inscription())
                        .filter(inscription -> slotOf(inscription).isEmpty())
                        .toList();
    }
}
