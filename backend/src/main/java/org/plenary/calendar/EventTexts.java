package org.plenary.calendar;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.plenary.calendar.ical.Event;
import org.plenary.kernel.Language;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WrittenDates;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Messages;
import org.plenary.platform.PublicUrl;
import org.springframework.stereotype.Component;

/** Words an entry for its reader: title, place, and a description that repeats the local time and the zone (C3). */
@Component
class EventTexts {

    private final Messages messages;
    private final PublicUrl publicUrl;

    EventTexts(Messages messages, PublicUrl publicUrl) {
        this.messages = messages;
        this.publicUrl = publicUrl;
    }

    Event event(CalendarEntry entry, Meeting meeting, Language language) {
        Obligation obligation = entry.obligation();
        return new Event(
                entry.uid(),
                entry.sequence(),
                entry.changedAt(),
                obligation.window(),
                meeting.zone(),
                entry.cancelled(),
                entry.status() == EntryStatus.TENTATIVE,
                obligation.kind() == ObligationKind.SPEAKING_SLOT && entry.status() == EntryStatus.CONFIRMED,
                language,
                obligation.title().in(language),
                place(obligation, meeting, language),
                description(obligation, meeting, language));
    }

    /** The room with the venue and the city, so that a phone finds the way there. */
    String place(Obligation obligation, Meeting meeting, Language language) {
        String room = obligation.place().name().in(language);
        return room.isBlank() ? venue(meeting, language) : room + ", " + venue(meeting, language);
    }

    String venue(Meeting meeting, Language language) {
        String venue = meeting.venue().in(language);
        String city = meeting.city().in(language);
        return venue.isBlank() ? city : venue + ", " + city;
    }

    String when(TimeWindow window, Meeting meeting, Language language) {
        Map<String, Object> arguments = Map.of(
                "span", WrittenDates.span(window, meeting.zone(), language),
                "city", meeting.city().in(language),
                "zone", meeting.zone().getId());
        return messages.text("calendar.event.when", language, arguments);
    }

    /** The first and the last day of the meeting; one day is said once. */
    String days(Meeting meeting, Language language) {
        return WrittenDates.days(meeting.firstDay(), meeting.lastDay(), language);
    }

    /** That a speaking time is approximate (L14, L18), or that there is none (L13); nothing for a session. */
    String note(Obligation obligation, Language language) {
        if (obligation.status() == EntryStatus.TENTATIVE) {
            return messages.text("calendar.event.open", language);
        }
        boolean slot = obligation.kind() == ObligationKind.SPEAKING_SLOT;
        return slot ? messages.text("calendar.event.approximate", language) : "";
    }

    private String description(Obligation obligation, Meeting meeting, Language language) {
        List<String> lines = new ArrayList<>();
        lines.add(when(obligation.window(), meeting, language));
        String note = note(obligation, language);
        if (!note.isEmpty()) {
            lines.add(note);
        }
        String url = publicUrl.of("/meetings/" + meeting.code());
        lines.add(messages.text("calendar.event.more", language, Map.of("url", url)));
        return String.join("\n", lines);
    }
}
