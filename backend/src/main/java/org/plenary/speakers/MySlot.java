package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.ProgrammeSession;

/**
 * One's own turn as the speaker sees it: the slot as published (until then the provisional one), and where the floor is now.
 *
 * @param revision of the publication that gave the slot; 0 while it is provisional
 * @param live how many come before and when about; null when the statement is no longer, or not yet, expected on the floor
 */
public record MySlot(
        Inscription inscription,
        ProgrammeSession session,
        int position,
        int revision,
        TimeWindow planned,
        @Nullable Expectation live) {}
