package org.plenary.speakers.published;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.plenary.kernel.InscriptionId;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;

/**
 * How a revision differs from the one before (L21): a pure function of both.
 *
 * @param since the revision before
 * @param changes in the order of the newer list; then who is gone, in the order of the older
 */
public record Difference(int since, List<Change> changes) {

    public Difference {
        changes = List.copyOf(changes);
    }

    public static Difference between(Publication before, Publication after) {
        var changes = new ArrayList<Change>();
        for (PublishedSlot slot : after.slots()) {
            PublishedSlot earlier = before.slotOf(inscription(slot)).orElse(null);
            if (!slot.equals(earlier)) {
                changes.add(new Change(earlier, slot));
            }
        }
        before.slots().stream()
                .filter(slot -> after.slotOf(inscription(slot)).isEmpty())
                .map(slot -> new Change(slot, null))
                .forEach(changes::add);
        return new Difference(before.revision(), changes);
    }

    /** What a reader sees changed. */
    public List<Change> readable() {
        return changes.stream().filter(change -> !change.kinds().isEmpty()).toList();
    }

    /** The slots of the newer revision, from those of the older. */
    public List<PublishedSlot> appliedTo(List<PublishedSlot> older) {
        var slots = new LinkedHashMap<InscriptionId, PublishedSlot>();
        older.forEach(slot -> slots.put(inscription(slot), slot));
        for (Change change : changes) {
            PublishedSlot after = change.after();
            if (after == null) {
                slots.remove(inscription(change.slot()));
            } else {
                slots.put(inscription(after), after);
            }
        }
        return slots.values().stream()
                .sorted(Comparator.comparing(PublishedSlot::position))
                .toList();
    }

    private static InscriptionId inscription(PublishedSlot slot) {
        return slot.entry().inscription();
    }
}
