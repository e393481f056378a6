package org.plenary.calendar;

import org.plenary.kernel.WireName;

/** Whether an entry stands, its event was called off for all, or this person alone was released from it (C2). */
public enum EntryStatus implements WireName {
    CONFIRMED,
    /** It stands, but nobody knows when: a statement beyond the segment's end has no time of its own (L13). */
    TENTATIVE,
    CANCELLED,
    RELEASED;

    boolean stands() {
        return this == CONFIRMED || this == TENTATIVE;
    }
}
