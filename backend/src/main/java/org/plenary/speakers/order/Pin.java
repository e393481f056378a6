package org.plenary.speakers.order;

import org.plenary.kernel.Problem;

/** A position that the chair gave to one entry, whatever its precedence (L5, L8), and the reason on record (X3). */
public record Pin(int position, String reason) {

    private static final int LAST = 1000;

    /** @throws Problem {@code speakers.pin-out-of-range} for a position that no list has */
    public static Pin at(long position, String reason) {
        if (position < 1 || position > LAST) {
            throw Problem.of("speakers.pin-out-of-range", 400)
                    .rule("L5")
                    .field("position")
                    .with("lowest", 1)
                    .with("highest", LAST);
        }
        return new Pin((int) position, reason);
    }
}
