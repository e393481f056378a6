package org.plenary.speakers.texts;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;

/**
 * How long a text is, and how long it may be to fit its time limit.
 *
 * @param counted null where there was no text to count
 * @param fits what can be read within the limit
 */
public record Length(Unit unit, @Nullable Integer counted, int fits) {

    /** What is counted. */
    public enum Unit implements WireName {
        WORDS,
        CHARACTERS
    }

    public boolean isOver() {
        return counted != null && counted > fits;
    }
}
