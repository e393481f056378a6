package org.plenary.calendar;

import java.util.Map;
import org.plenary.calendar.ical.Party;
import org.plenary.kernel.Language;
import org.plenary.mail.MailSettings;
import org.plenary.meetings.Meeting;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Component;

/** Who invites: the Secretariat, under the address from which its letters come (C2). */
@Component
class Organizer {

    private final MailSettings mail;
    private final Messages messages;

    Organizer(MailSettings mail, Messages messages) {
        this.mail = mail;
        this.messages = messages;
    }

    Party of(Meeting meeting, Language language) {
        Map<String, Object> arguments = Map.of("meeting", meeting.title().in(language));
        return new Party(messages.text("calendar.organizer", language, arguments), mail.from());
    }
}
