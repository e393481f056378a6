package org.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ParticipantId;

/**
 * A wish to have another photo on the badge of an approved person, or none, which waits beside the valid one until it is decided
 * (R7).
 *
 * @param version of the photo that is wanted; null when none is
 */
public record PhotoWish(ParticipantId participant, @Nullable String version, Instant requestedAt, String requestedBy) {

    /** Whether nothing is left to decide, since the valid photo is as wanted. */
    boolean fulfilled(@Nullable String valid) {
        return version == null ? valid == null : version.equals(valid);
    }
}
