package org.plenary.badges;

import org.plenary.kernel.WireName;

/** Where one of a meeting's badge keys is in its life. */
public enum KeyState implements WireName {
    /** New badges are signed with it. */
    SIGNING,
    /** It signs no more; what it signed stays good. */
    RETIRED,
    /** No door believes what it signed. */
    WITHDRAWN
}
