package org.plenary.badges;

import java.util.Set;

/** Which categories carry a photo on their badges, in that version; none at first. */
public record PhotoTerms(Set<BadgeCategory> categories, long version) {

    static final PhotoTerms NONE = new PhotoTerms(Set.of(), 0);

    public PhotoTerms {
        categories = Set.copyOf(categories);
    }
}
