package org.plenary.registration;

import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.ParticipantId;

/** A wish to change what stands on an approved person's badge (R7): the valid data beside the wanted ones. */
public record BadgeChange(
        UUID id,
        ParticipantId participant,
        BadgeData approved,
        BadgeData wanted,
        Instant requestedAt,
        String requestedBy) {}
