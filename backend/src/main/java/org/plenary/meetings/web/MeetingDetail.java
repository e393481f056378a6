package org.plenary.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingState;
import org.plenary.meetings.Room;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;

/**
 * A meeting with all that its page needs.
 *
 * @param registrationClosesLocal the deadline by the clock of the meeting
 * @param registrationOpen whether delegations may still register people themselves (R8)
 * @param warnings what the Secretariat may want to complete before or after publication
 */
record MeetingDetail(
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
        @Nullable LocalizedText coverNote,
        LocalizedText practical,
        List<RoomItem> rooms,
        List<String> languages,
        @Nullable Instant registrationClosesAt,
        @Nullable LocalDateTime registrationClosesLocal,
        boolean registrationOpen,
        List<Warning> warnings,
        long version) {

    /** A room of the venue. */
    record RoomItem(RoomId id, LocalizedText name, int capacity, int booths, long version) {

        static RoomItem of(Room room) {
            return new RoomItem(room.id(), room.name(), room.capacity(), room.booths(), room.version());
        }
    }

    /** A text that some readers will see in English (X1). */
    record Warning(String code, String field, List<Language> languages) {}

    static MeetingDetail of(
            Meeting meeting, List<Room> rooms, EntityDirectory entities, Language language, Instant now) {
        MeetingItem item = MeetingItem.of(meeting, entities, language);
        Instant closes = meeting.registrationClosesAt();
        return new MeetingDetail(
                item.code(),
                item.title(),
                item.theme(),
                item.city(),
                item.venue(),
                item.zone(),
                item.firstDay(),
                item.lastDay(),
                item.chairs(),
                item.state(),
                item.coverNote(),
                meeting.practical(),
                rooms.stream().map(RoomItem::of).toList(),
                meeting.languages(),
                closes,
                closes == null ? null : closes.atZone(meeting.zone()).toLocalDateTime(),
                !meeting.registrationClosed(now),
                warnings(meeting),
                meeting.version());
    }

    private static List<Warning> warnings(Meeting meeting) {
        return meeting.missingTranslations().entrySet().stream()
                .map(missing -> new Warning(
                        "meetings.translation-missing",
                        missing.getKey(),
                        missing.getValue().stream().sorted().toList()))
                .toList();
    }
}
