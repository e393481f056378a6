package org.plenary.badges;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ParticipantId;

/**
 * Whose badges carry a photo (B1): those of a category that the meeting chose, but nobody of the highest levels.
 *
 * @param spared who carries none whatever the category
 * @param photos the version of each photo that there is
 */
public record PhotoWearers(
        Set<BadgeCategory> categories, Set<ParticipantId> spared, Map<ParticipantId, String> photos) {

    /** Whether that badge is to carry a photo. */
    public boolean wants(Badge badge) {
        return categories.contains(badge.category()) && !spared.contains(badge.participant());
    }

    /** Whether it is to carry one that nobody has sent. */
    public boolean lacks(Badge badge) {
        return wants(badge) && !photos.containsKey(badge.participant());
    }

    /** The version of the photo that it carries; null without one. */
    public @Nullable String photoOn(Badge badge) {
        return wants(badge) ? photos.get(badge.participant()) : null;
    }
}
