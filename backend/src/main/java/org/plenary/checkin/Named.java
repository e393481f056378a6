package org.plenary.checkin;

import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;

/**
 * Whose badge was scanned, as staff may read it: a person who is not at risk (P1), or a secondary pass (B3).
 *
 * @param name as it stands in the roll; what a pass is called depends on the reader
 */
public record Named(
        BadgeCategory category, String name, @Nullable EntityCode entity) {}
