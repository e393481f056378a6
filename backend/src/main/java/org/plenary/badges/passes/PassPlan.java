package org.plenary.badges.passes;

import java.util.Collection;
import java.util.Map;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Room;

/**
 * How many secondary passes each delegation gets at a session (B3), and which zones they open.
 *
 * @param exceptions delegations that get more or fewer
 */
public record PassPlan(int perDelegation, Map<DelegationId, Integer> exceptions, ZoneSet zones) {

    /** As many as one delegation gets at most. */
    public static final int MOST = 100;

    public PassPlan {
        exceptions = Map.copyOf(exceptions);
    }

    /** How many that delegation gets. */
    public int of(DelegationId delegation) {
        return exceptions.getOrDefault(delegation, perDelegation);
    }

    /** Whether anybody gets one. */
    public boolean givesAny() {
        return perDelegation > 0 || exceptions.values().stream().anyMatch(passes -> passes > 0);
    }

    /** How many all of them get. */
    public int total(Collection<DelegationId> delegations) {
        return delegations.stream().distinct().mapToInt(this::of).sum();
    }

    /**
     * @throws Problem {@code badges.passes-exceed-room} when so many do not fit into the room, and
     *     {@code badges.room-without-seats} when nobody has said how many it has
     */
    public PassPlan within(Room room, Collection<DelegationId> delegations) {
        int total = total(delegations);
        if (total > 0 && room.capacity() == 0) {
            throw Problem.of("badges.room-without-seats", 409)
                    .rule("B3")
                    .field("perDelegation")
                    .with("room", room.name());
        }
        if (total > room.capacity()) {
            throw Problem.of("badges.passes-exceed-room", 409)
                    .rule("B3")
                    .field("perDelegation")
                    .with("passes", total)
                    .with("seats", room.capacity());
        }
        return this;
    }
}
