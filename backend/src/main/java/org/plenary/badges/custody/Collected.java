package org.plenary.badges.custody;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.BadgeId;

/**
 * That a badge is in somebody's hands, or was.
 *
 * @param handover null where the person came
 */
public record Collected(
        BadgeId badge,
        @Nullable UUID handover,
        Instant at,
        @Nullable Instant returnedAt) {}
