package org.plenary.speakers.order;

import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;

/**
 * The level of the person who speaks (L6), not of the head of delegation: Head of State, Head of Government, Vice-President,
 * Crown Prince or Princess, Deputy Prime Minister, Minister, Vice-Minister, head of delegation (with permanent representatives
 * and chargés d'affaires), other. Which level precedes which is for the {@link Bands} of a list to say.
 */
public enum Level implements WireName {
    HS,
    HG,
    VP,
    CP,
    DPM,
    M,
    VM,
    HOD,
    OTHER;

    /** @throws Problem {@code speakers.unknown-level} when no level has that name */
    public static Level of(String wire) {
        try {
            return WireName.of(Level.class, wire);
        } catch (IllegalArgumentException e) {
            throw Problem.of("speakers.unknown-level", 400)
                    .rule("L5")
                    .field("level")
                    .with("level", wire);
        }
    }
}
