package org.plenary.registration;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;

/** What one entity sends to one meeting; there is never a second one of the same entity. */
public record Delegation(
        DelegationId id,
        MeetingCode meeting,
        EntityCode entity,
        List<FocalPoint> focalPoints,
        Instant invitedAt,
        @Nullable Answer answer,
        long version) {

    public Delegation {
        focalPoints = List.copyOf(focalPoints);
    }

    /** Whether its people may be expected: it was invited, and has not answered that nobody comes (R11). */
    public boolean mayCome() {
        return answer == null || answer.willAttend();
    }
}
