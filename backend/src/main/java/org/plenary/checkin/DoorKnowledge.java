package org.plenary.checkin;

import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.VerificationKey;

/**
 * What a door knows when it decides.
 *
 * @param meeting the meeting's number in codes
 * @param keys by key id
 * @param badge of the code's registration; null when nobody knows it
 * @param presence of that person in the gate's zone
 * @param room that the badge's category has; null for as many as come
 * @param complete true where every badge is known (the server), false where some may be newer (a scanner's snapshot)
 * @param zone of the meeting, by which its days count
 */
record DoorKnowledge(
        long meeting,
        Map<Integer, VerificationKey> keys,
        @Nullable KnownBadge badge,
        @Nullable Presence presence,
        @Nullable Room room,
        boolean complete,
        ZoneId zone) {

    /** How many of a category may be inside at once, and how many are. */
    record Room(int most, int inside) {}
}
