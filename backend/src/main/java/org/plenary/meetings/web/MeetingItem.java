package org.plenary.meetings.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingState;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;

/** A meeting as lists show it. */
record MeetingItem(
        MeetingCode code,
        LocalizedText title,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        String zone,
        LocalDate firstDay,
        LocalDate lastDay,
        List<EntityRef> chairs,
        MeetingState state,
        @Nullable LocalizedText coverNote) {

    static MeetingItem of(Meeting meeting, EntityDirectory entities, Language language) {
        LocalizedText note = meeting.coverNote();
        return new MeetingItem(
                meeting.code(),
                meeting.title(),
                meeting.theme(),
                meeting.city(),
                meeting.venue(),
                meeting.zone().getId(),
                meeting.firstDay(),
                meeting.lastDay(),
                meeting.chairs().stream()
                        .map(code -> entities.ref(code, language))
                        .toList(),
                meeting.state(),
                note.texts().isEmpty() ? null : note);
    }
}
