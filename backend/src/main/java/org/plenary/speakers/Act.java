package org.plenary.speakers;

import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;

/** What the presiding officer does with the speaker whose turn it is. */
public enum Act implements WireName {
    CALL,
    START,
    END,
    ABSENT,
    /** Undoes a call made by mistake, before the statement started. */
    TAKE_BACK;

    /** @throws Problem {@code speakers.unknown-act} when no act has that name */
    public static Act of(String wire) {
        try {
            return WireName.of(Act.class, wire);
        } catch (IllegalArgumentException e) {
            throw Problem.of("speakers.unknown-act", 400).field("act").with("act", wire);
        }
    }
}
