package org.plenary.badges.prints;

import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeHolder;

/**
 * A badge that could be printed.
 *
 * @param fingerprint of what stands on it now
 * @param printed fingerprint of what stood on it when it was printed last; null if it never was
 */
record Candidate(
        Badge badge,
        BadgeHolder holder,
        String fingerprint,
        @Nullable String printed) {}
