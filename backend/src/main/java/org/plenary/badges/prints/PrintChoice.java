package org.plenary.badges.prints;

import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;

/**
 * Which badges a run prints.
 *
 * @param category only those of this category; null for all
 * @param zones only those that open all these zones; none for all
 */
public record PrintChoice(Which which, @Nullable BadgeCategory category, ZoneSet zones) {

    /** Everybody. */
    public static PrintChoice everybody() {
        return new PrintChoice(Which.ALL, null, ZoneSet.NONE);
    }

    boolean takes(Badge badge, String now, @Nullable String printed) {
        return (category == null || badge.category() == category)
                && badge.zones().contains(zones)
                && which.takes(now, printed);
    }
}
