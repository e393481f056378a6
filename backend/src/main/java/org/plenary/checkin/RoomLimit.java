package org.plenary.checkin;

import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.WireName;

/**
 * How many of a category may be inside at once (B9). "One in the room" is one of each delegation: the second is refused until
 * the first has left.
 *
 * @param zone where; none for the meeting as a whole
 * @param most none for nobody at all
 */
public record RoomLimit(ZoneSet zone, BadgeCategory category, Scope scope, int most) {

    /** The room that can be given: whoever sets none of this kind wants no limit. */
    public static final int MOST = 100_000;

    /** Among whom is counted. */
    public enum Scope implements WireName {
        /** All of the category. */
        MEETING,
        /** The category's people of each delegation; who belongs to none is not limited. */
        DELEGATION
    }
}
