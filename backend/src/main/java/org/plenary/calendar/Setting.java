package org.plenary.calendar;

import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.meetings.Meeting;

/**
 * What an entry says of its meeting: on whose behalf the invitation comes, and in which venue and city (C1). Another title is
 * another text; only another venue or city is another place.
 */
record Setting(LocalizedText meeting, LocalizedText venue, LocalizedText city) {

    static final Setting UNKNOWN = new Setting(LocalizedText.empty(), LocalizedText.empty(), LocalizedText.empty());

    /** Whether a reader of that language is sent elsewhere; a translation that they do not read sends nobody anywhere. */
    boolean isElsewhere(Setting other, Language reader) {
        return !venue.in(reader).equals(other.venue.in(reader))
                || !city.in(reader).equals(other.city.in(reader));
    }

    static Setting of(Meeting meeting) {
        return new Setting(meeting.title(), meeting.venue(), meeting.city());
    }
}
