package org.plenary.speakers.published;

import org.jspecify.annotations.Nullable;
import org.plenary.speakers.Publication;

/**
 * A revision with its difference to the one before.
 *
 * @param difference null for the first
 */
public record Revision(Publication publication, @Nullable Difference difference) {}
