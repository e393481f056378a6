package org.plenary.badges;

import java.util.Collection;
import org.plenary.kernel.BadgeId;
import reactor.core.publisher.Mono;

/**
 * Told of every change of a badge inside the transaction that makes it, so that what it keeps is never behind: the door
 * refuses a revoked badge from the commit on (B2), and admits a collected one (B4). Implemented by modules that keep what they
 * need of badges.
 */
public interface BadgeWatch {

    /** The badge as it is from this transaction on; new or changed. */
    Mono<Void> badgeChanged(Badge badge, DoorStanding standing);

    /** Badges that can be used now stand so: somebody took them or brought them back, or the meeting's setting changed. */
    Mono<Void> standingChanged(Collection<BadgeId> badges, DoorStanding standing);
}
