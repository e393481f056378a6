package org.plenary.badges.prints;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.WireName;

/** Which of the badges that can be used a run prints, by what earlier runs printed. */
public enum Which implements WireName {
    /** Every one. */
    ALL,
    /** Those that no run has printed yet: new people, and replacements of lost badges. */
    NOT_PRINTED,
    /** Those on which now stands something else than when they were printed last. */
    CHANGED,
    /** Both: what is missing or has changed since the last run. */
    OUTSTANDING;

    /**
     * Whether such a run takes the badge.
     *
     * @param now fingerprint of what stands on it now
     * @param printed fingerprint of what stood on it when it was printed last; null if it never was
     */
    boolean takes(String now, @Nullable String printed) {
        return switch (this) {
            case ALL -> true;
            case NOT_PRINTED -> printed == null;
            case CHANGED -> printed != null && !printed.equals(now);
            case OUTSTANDING -> !now.equals(printed);
        };
    }
}
