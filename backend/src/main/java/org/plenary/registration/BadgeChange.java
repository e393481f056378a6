package org.plenary.registration;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.plenary.kernel.ParticipantId;

/**
 * A wish to change what stands on an approved person's badge (R7): the data that were valid when it was uttered beside the wanted
 * ones. Only what differs between the two is wished for.
 */
public record BadgeChange(
        UUID id,
        ParticipantId participant,
        BadgeData approved,
        BadgeData wanted,
        Instant requestedAt,
        String requestedBy) {

    /** The present data with the wish fulfilled: what it does not name stays as it was decided since (R3, R7). */
    public BadgeData on(BadgeData present) {
        var facts = present.facts();
        var before = approved.facts();
        wanted.facts().forEach((fact, value) -> {
            if (!Objects.equals(before.get(fact), value)) {
                facts.put(fact, value);
            }
        });
        return BadgeData.of(facts);
    }

    /** Whether nothing is left to decide, since the present data are as wanted. */
    boolean fulfilled(BadgeData present) {
        return on(present).equals(present);
    }
}
