package org.plenary.speakers;

import org.plenary.kernel.TimeWindow;

/**
 * A standing with its planned time, which is approximate (L14).
 *
 * @param fits whether the statement can end before the segment does (L13)
 */
public record Slot(Standing standing, TimeWindow time, boolean fits) {}
