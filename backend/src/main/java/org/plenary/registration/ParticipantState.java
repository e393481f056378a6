package org.plenary.registration;

import org.plenary.kernel.WireName;

/** Where a registration stands (R2). */
public enum ParticipantState implements WireName {
    DRAFT,
    SUBMITTED,
    APPROVED,
    RETURNED,
    REFUSED,
    WITHDRAWN,
    WAITLISTED;

    /** Whether the delegation may still work on it. */
    public boolean open() {
        return this != REFUSED && this != WITHDRAWN;
    }

    /** Whether it waits for the Secretariat. */
    public boolean pending() {
        return this == SUBMITTED || this == WAITLISTED;
    }
}
