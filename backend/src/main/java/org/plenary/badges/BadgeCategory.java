package org.plenary.badges;

import java.util.Locale;
import java.util.Optional;
import org.plenary.kernel.WireName;
import org.plenary.registration.Category;

/**
 * How an accreditation category looks on a badge: a colour and a letter (B1), told apart by either alone, and the zones that
 * it opens. The number in the code is fixed for ever.
 */
public enum BadgeCategory implements WireName {
    HEAD_OF_DELEGATION(1, 'H', 0x8C1D40, "AB"),
    DELEGATE(2, 'D', 0x1F5AA6, "A"),
    OBSERVER(3, 'O', 0x5B4A9E, "A"),
    ORGANISATION(4, 'N', 0x0B6E5F, "A"),
    CIVIL_SOCIETY(5, 'C', 0xB4500F, "A"),
    SPEAKER(6, 'K', 0x3E6B1F, "AB"),
    INTERPRETER(7, 'I', 0x2B7A8C, "AC"),
    SECURITY(8, 'X', 0x2A2A2A, "ABCD"),
    SUPPORT(9, 'T', 0x6B6B6B, "A"),
    GUEST(10, 'G', 0xF2D974, "A"),
    /** No person's: whoever of a delegation carries the pass (B3); its zones are those of the session's plan. */
    SECONDARY_PASS(11, 'P', 0x7A4A21, "");

    private final int number;
    private final char letter;
    private final int colour;
    private final ZoneSet zones;

    BadgeCategory(int number, char letter, int colour, String zones) {
        this.number = number;
        this.letter = letter;
        this.colour = colour;
        this.zones = ZoneSet.of(zones);
    }

    /** The look of that accreditation category. */
    public static BadgeCategory of(Category category) {
        return valueOf(category.name());
    }

    /** The accreditation category that looks so; none of a pass, which is nobody's. */
    public Optional<Category> accreditation() {
        return this == SECONDARY_PASS ? Optional.empty() : Optional.of(Category.valueOf(name()));
    }

    /** The number that stands for it in a badge code. */
    public int number() {
        return number;
    }

    /** The letter that stands for it on the badge. */
    public char letter() {
        return letter;
    }

    /** The colour, as CSS writes it. */
    public String colour() {
        return String.format(Locale.ROOT, "#%06x", colour);
    }

    /** The zones that it opens. */
    public ZoneSet zones() {
        return zones;
    }
}
