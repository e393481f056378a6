package org.plenary.badges;

import java.util.Arrays;
import java.util.Optional;
import org.plenary.kernel.WireName;

/**
 * What a badge admits as. Each has a colour and a letter (B1), told apart by either alone, and zones that it opens
 * unless the meeting says otherwise. The number in the code is fixed for ever.
 */
public enum BadgeCategory implements WireName {
    /** Heads of State and government, their deputies. */
    VIP(1, 'V', 0xB8860B, "ABC"),
    HEAD_OF_DELEGATION(2, 'H', 0x8C1D40, "AB"),
    DELEGATE(3, 'D', 0x1F5AA6, "A"),
    FOCAL_POINT(4, 'F', 0x0B6E5F, "AB"),
    OBSERVER(5, 'O', 0x5B4A9E, "A"),
    CIVIL_SOCIETY(6, 'C', 0xB4500F, "A"),
    SPEAKER(7, 'K', 0x3E6B1F, "AB"),
    INTERPRETER(8, 'I', 0x2B7A8C, "AD"),
    SECURITY(9, 'X', 0x2A2A2A, "ABCDE"),
    SUPPORT(10, 'T', 0x6B6B6B, "A"),
    PRESS(11, 'P', 0xF2D974, "A"),
    SECRETARIAT(12, 'S', 0x0F2A47, "ABCDE");

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
        return String.format("#%06x", colour);
    }

    /** The zones that it opens by default. */
    public ZoneSet zones() {
        return zones;
    }

    /** The category with this number in a code; newer servers may know more. */
    public static Optional<BadgeCategory> ofNumber(int number) {
        return Arrays.stream(values()).filter(c -> c.number == number).findFirst();
    }
}
