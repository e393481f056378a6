package org.plenary.checkin;

import org.plenary.kernel.WireName;

/** What the door says to a scan (B6). Each has its own sound, colour, icon and text at the scanner. */
public enum Verdict implements WireName {
    ADMITTED,
    ALREADY_INSIDE,
    REVOKED,
    NOT_ACCREDITED,
    WRONG_MEETING,
    WRONG_ZONE_OR_TIME,
    CATEGORY_FULL,
    UNKNOWN_CODE,
    FORGED_CODE
}
