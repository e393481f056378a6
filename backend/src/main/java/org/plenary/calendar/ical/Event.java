package org.plenary.calendar.ical;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.plenary.kernel.Language;
import org.plenary.kernel.TimeWindow;

/**
 * One VEVENT before it is written: everything is decided and worded. Texts may hold any script; what iCalendar cannot
 * carry is taken out on writing (C5).
 *
 * @param tentative it takes place, but nobody knows when in its window: no reader of calendars counts as busy for it
 */
public record Event(
        UUID uid,
        int sequence,
        Instant stamp,
        TimeWindow window,
        ZoneId zone,
        boolean cancelled,
        boolean tentative,
        boolean alarm,
        Language language,
        String summary,
        String location,
        String description) {}
