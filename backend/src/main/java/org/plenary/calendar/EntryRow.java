package org.plenary.calendar;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;

/** An entry as one row of its table, column by column, for {@code jsonb_populate_recordset}. */
record EntryRow(
        UUID uid,
        MeetingCode meeting,
        @Nullable AccountId account,
        ObligationKind kind,
        UUID subject,
        @JsonProperty("starts_at") Instant startsAt,
        @JsonProperty("ends_at") Instant endsAt,
        @Nullable RoomId room,
        LocalizedText place,
        LocalizedText title,
        EntryStatus status,
        int sequence,
        @JsonProperty("changed_at") Instant changedAt,
        @JsonProperty("told_start") @Nullable Instant toldStart,
        @JsonProperty("told_end") @Nullable Instant toldEnd,
        @JsonProperty("told_room") @Nullable RoomId toldRoom,
        @JsonProperty("told_status") @Nullable EntryStatus toldStatus,
        Setting setting,
        @JsonProperty("told_setting") @Nullable Setting toldSetting) {

    static EntryRow of(CalendarEntry entry) {
        Obligation obligation = entry.obligation();
        Told told = entry.told();
        return new EntryRow(
                entry.uid(),
                entry.meeting(),
                entry.account(),
                obligation.kind(),
                obligation.subject(),
                obligation.window().start(),
                obligation.window().end(),
                obligation.place().room(),
                obligation.place().name(),
                obligation.title(),
                entry.status(),
                entry.sequence(),
                entry.changedAt(),
                told == null ? null : told.window().start(),
                told == null ? null : told.window().end(),
                told == null ? null : told.room(),
                told == null ? null : told.status(),
                obligation.place().setting(),
                told == null ? null : told.setting());
    }
}
