package org.plenary.speakers.alerts;

import org.jspecify.annotations.Nullable;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Placed;
import org.plenary.speakers.times.Expectation;

/**
 * One's own turn as the speaker sees it: where it stands, and where the floor is now.
 *
 * @param live how many come before and when about; null when the statement is no longer, or not yet, expected on the floor
 * @param alert the latest that was given for it; null before the first, and once it is called (L18)
 */
public record MySlot(
        Placed placed,
        ListOfSpeakers list,
        ProgrammeSession session,
        @Nullable Expectation live,
        @Nullable Alert alert) {}
