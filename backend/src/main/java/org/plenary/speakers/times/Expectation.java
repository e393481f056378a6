package org.plenary.speakers.times;

import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;

/**
 * When a statement is to be expected as the floor runs now: how many come before it, and from when to when, about.
 *
 * @param beyond whether its turn comes after the segment's end, so that the estimate is no time at which it will be heard (L13)
 */
public record Expectation(InscriptionId inscription, int ahead, TimeWindow estimated, boolean beyond) {}
