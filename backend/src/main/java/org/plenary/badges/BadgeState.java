package org.plenary.badges;

import org.plenary.kernel.WireName;

/** Whether a badge opens the door: active; revoked for ever, as a lost one (B2); suspended while its owner is not accredited. */
public enum BadgeState implements WireName {
    ACTIVE,
    REVOKED,
    SUSPENDED
}
