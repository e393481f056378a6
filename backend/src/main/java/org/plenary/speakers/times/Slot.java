package org.plenary.speakers.times;

import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Standing;

/**
 * A standing with its planned time, which is approximate (L14).
 *
 * @param fits whether the statement can end before the segment does (L13)
 */
public record Slot(Standing standing, TimeWindow time, boolean fits) {}
