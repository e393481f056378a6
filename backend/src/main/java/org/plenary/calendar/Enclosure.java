package org.plenary.calendar;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeState;

/**
 * What the letter of approval does about the badge, which another handler of the same event issues: it encloses a badge that is
 * good, waits a bounded time for one that is not issued yet, and goes without one that was revoked.
 */
enum Enclosure {
    BADGE,
    NOTHING,
    WAIT;

    /**
     * @param newest the person's last badge in any state; null while there is none
     * @param waited since the approval
     * @param patience after which the letter goes without
     */
    static Enclosure of(@Nullable Badge newest, Duration waited, Duration patience) {
        if (newest == null) {
            return waited.compareTo(patience) < 0 ? WAIT : NOTHING;
        }
        return newest.state() == BadgeState.ACTIVE ? BADGE : NOTHING;
    }
}
