package org.plenary.speakers.order;

import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;

/** Where a list hears the statements that are given on behalf of groups (L11). */
public enum GroupsStand implements WireName {
    /** Before all others of the class. */
    FIRST,
    /** Behind the Heads of State and of Government; who speaks at their level stands among them even for a group. */
    AFTER_HEADS,
    /** Like a national statement of the same level. */
    BY_LEVEL,
    /** Behind all others of the class who were in time. */
    LAST;

    /** @throws Problem {@code speakers.unknown-groups-place} when no place has that name */
    public static GroupsStand of(String wire) {
        try {
            return WireName.of(GroupsStand.class, wire);
        } catch (IllegalArgumentException e) {
            throw Problem.of("speakers.unknown-groups-place", 400)
                    .rule("L11")
                    .field("groups")
                    .with("value", wire);
        }
    }
}
