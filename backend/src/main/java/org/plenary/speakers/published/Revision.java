package org.plenary.speakers.published;

import org.jspecify.annotations.Nullable;
import org.plenary.speakers.Publication;
import org.plenary.speakers.times.Timing;

/**
 * A revision with its difference to the one before.
 *
 * @param difference null for the first
 * @param timing of the list as it is now: of a line that it holds beyond the segment's end no time is promised (L13)
 */
public record Revision(Publication publication, @Nullable Difference difference, Timing timing) {}
