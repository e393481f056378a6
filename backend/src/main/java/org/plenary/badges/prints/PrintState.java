package org.plenary.badges.prints;

import org.plenary.kernel.WireName;

/** How far a print run is. */
public enum PrintState implements WireName {
    /** Parts are being made, or wait for it. */
    MAKING,
    /** A part failed again and again; what is made stays, and the run can go on. */
    STOPPED,
    /** Every part is made. */
    READY,
    /** Given up; its files are deleted, and nothing of it counts as printed. */
    CANCELLED;

    /** Whether parts are still to come. */
    public boolean open() {
        return this == MAKING || this == STOPPED;
    }
}
