package org.plenary.checkin;

import org.plenary.kernel.WireName;

/** What is mostly the reason of an override: chosen with one press, and read by everybody in their own language (B10). */
public enum OverrideReason implements WireName {
    /** The Secretariat said so. */
    SECRETARIAT,
    /** Passport and registration were compared. */
    DOCUMENT,
    /** Somebody accompanies the head of delegation. */
    ESCORT,
    /** There is room inside. */
    ROOM
}
