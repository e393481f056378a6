package org.plenary.speakers.times;

import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;

/** When a statement is to be expected as the floor runs now: how many come before it, and from when to when, about. */
public record Expectation(InscriptionId inscription, int ahead, TimeWindow estimated) {}
