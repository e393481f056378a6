package org.plenary.calendar;

import org.plenary.kernel.LocalizedText;
import org.plenary.meetings.Meeting;

/** What an entry says of its meeting: on whose behalf the invitation comes, and in which venue and city (C1). */
record Setting(LocalizedText meeting, LocalizedText venue, LocalizedText city) {

    static final Setting UNKNOWN = new Setting(LocalizedText.empty(), LocalizedText.empty(), LocalizedText.empty());

    static Setting of(Meeting meeting) {
        return new Setting(meeting.title(), meeting.venue(), meeting.city());
    }
}
