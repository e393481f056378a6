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

    /** Whether an officer may decide otherwise than another did; of an approved one the badge is out, it is withdrawn instead. */
    public boolean reconsiderable() {
        return this == RETURNED || this == REFUSED;
    }

    /** Whether it waits for the Secretariat. */
    public boolean pending() {
        return this == SUBMITTED || this == WAITLISTED;
    }
}
