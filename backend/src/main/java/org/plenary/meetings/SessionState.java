package org.plenary.meetings;

import org.plenary.kernel.WireName;

/** Whether a session takes place. A cancelled one stays in the programme, marked, and frees its room. */
public enum SessionState implements WireName {
    SCHEDULED,
    CANCELLED
}
