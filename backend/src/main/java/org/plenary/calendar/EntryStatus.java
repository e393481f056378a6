package org.plenary.calendar;

import org.plenary.kernel.WireName;

/** Whether an entry stands, its event was called off for all, or this person alone was released from it (C2). */
public enum EntryStatus implements WireName {
    CONFIRMED,
    CANCELLED,
    RELEASED
}
