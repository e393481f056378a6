package org.plenary.badges;

import java.util.Arrays;
import org.plenary.kernel.WireName;

/**
 * How a badge stands at the door: its state, and of one that could be used whether it waits to be collected in a meeting
 * where badges are active once collected (B4).
 */
public enum DoorStanding implements WireName {
    ACTIVE,
    REVOKED,
    SUSPENDED,
    UNCOLLECTED;

    /** As it is stored. One that only a newer release knows opens nothing here, as on a phone that is older than its server. */
    public static DoorStanding stored(String wire) {
        return Arrays.stream(values())
                .filter(standing -> standing.wire().equals(wire))
                .findFirst()
                .orElse(SUSPENDED);
    }

    /**
     * The standing of a badge in that state.
     *
     * @param onceCollected whether the meeting's badges are active once collected
     * @param collected whether it is in somebody's hands now
     */
    static DoorStanding of(BadgeState state, boolean onceCollected, boolean collected) {
        return switch (state) {
            case REVOKED -> REVOKED;
            case SUSPENDED -> SUSPENDED;
            case ACTIVE -> onceCollected && !collected ? UNCOLLECTED : ACTIVE;
        };
    }
}
