package org.plenary.speakers.order;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;

/**
 * All that the order needs to know of one inscription. An entry that withdrew stands nowhere, but is known, so that the others
 * can be told that it once stood before them.
 *
 * @param group on whose behalf the statement is given (L11), null for a national one and in older revisions
 * @param exchangedWith the receipt with which it exchanged its place (L15), else null
 * @param receipt the number that the focal point was given, for the words of the reason; the order goes by the place
 */
public record Entry(
        InscriptionId inscription,
        Level level,
        int receipt,
        Precedence precedence,
        @Nullable Pin pin,
        boolean withdrawn,
        @Nullable String group,
        @Nullable Integer exchangedWith) {

    public boolean stands() {
        return !withdrawn;
    }

    public boolean pinned() {
        return pin != null && stands();
    }

    /** Whether that is the same inscription, standing by the same precedence and pin. */
    boolean standsAs(Entry other) {
        return inscription.equals(other.inscription)
                && precedence.equals(other.precedence)
                && Objects.equals(pin, other.pin)
                && withdrawn == other.withdrawn;
    }

    /** Whether this one, of whatever inscription, now stands where that one stood by precedence and pin (L15). */
    boolean standsFor(Entry settled) {
        return precedence.place() == settled.precedence.place()
                && precedence.equalStanding(settled.precedence)
                && Objects.equals(precedence.letter(), settled.precedence.letter())
                && Objects.equals(pin, settled.pin)
                && withdrawn == settled.withdrawn;
    }

    /** The same entry as it stands on the floor: a place drawn since counts, and who was absent keeps no pin (L17). */
    public Entry drawing(Precedence precedence) {
        return new Entry(inscription, level, receipt, precedence, null, withdrawn, group, exchangedWith);
    }

    public Entry withdrawing() {
        return new Entry(inscription, level, receipt, precedence, pin, true, group, exchangedWith);
    }
}
