package org.plenary.badges.prints;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolder;
import org.plenary.kernel.WireName;

/**
 * Somebody whose badge will not be as one expects.
 *
 * @param badge null where there is none
 * @param characters which no font has
 */
public record Warning(
        Kind kind, BadgeHolder holder, @Nullable Badge badge, List<String> characters) {

    /** What is the matter. */
    public enum Kind implements WireName {
        /** The name is printed in Latin letters only, since no font has its script. */
        LETTERS,
        /** Approved, but without a badge that can be used: lost and not replaced, or just about to be issued. */
        NO_BADGE,
        /** The category carries a photo, and nobody has sent this person's. */
        NO_PHOTO
    }

    public Warning {
        characters = List.copyOf(characters);
    }
}
