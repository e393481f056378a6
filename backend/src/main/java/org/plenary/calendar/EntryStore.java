package org.plenary.calendar;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class EntryStore {

    private static final String NOBODY = "00000000-0000-0000-0000-000000000000";

    private final DatabaseClient database;
    private final Columns columns;

    EntryStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** One agenda of a meeting is worked out at a time, so that two events about it do not both invite. */
    Mono<Void> lock(MeetingCode meeting) {
        return database.sql("select pg_advisory_xact_lock(hashtext('calendar'), hashtext(:meeting))")
                .bind("meeting", meeting.value())
                .then();
    }

    /** All entries of these people in the meeting, and the public programme's if null is among them. */
    Flux<CalendarEntry> ofPeople(MeetingCode meeting, Collection<@Nullable AccountId> people) {
        return database.sql("""
                        select * from calendar_entry
                        where meeting = :meeting and coalesce(account, :nobody) = any(:people)
                        order by starts_at, uid
                        """)
                .bind("meeting", meeting.value())
                .bind("nobody", UUID.fromString(NOBODY))
                .bind("people", people.stream().map(EntryStore::key).toArray(UUID[]::new))
                .map(this::entry)
                .all();
    }

    /** Who has an entry about that subject, also one that was taken away. */
    Flux<AccountId> peopleOf(MeetingCode meeting, UUID subject) {
        return database.sql("""
                        select account from calendar_entry
                        where meeting = :meeting and subject = :subject and account is not null order by account
                        """)
                .bind("meeting", meeting.value())
                .bind("subject", subject)
                .map(row -> new AccountId(Columns.uuid(row, "account")))
                .all();
    }

    /** Everybody's entries, and the public programme's. */
    Flux<CalendarEntry> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from calendar_entry where meeting = :meeting")
                .bind("meeting", meeting.value())
                .map(this::entry)
                .all();
    }

    /** Inserts or updates all of them by their UID, in one statement. */
    Mono<Void> save(List<CalendarEntry> entries) {
        if (entries.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into calendar_entry
                        select * from jsonb_populate_recordset(null::calendar_entry, :entries)
                        on conflict (uid) do update set
                            starts_at = excluded.starts_at, ends_at = excluded.ends_at, room = excluded.room,
                            place = excluded.place, title = excluded.title, status = excluded.status,
                            sequence = excluded.sequence, changed_at = excluded.changed_at,
                            told_start = excluded.told_start, told_end = excluded.told_end,
                            told_room = excluded.told_room, told_status = excluded.told_status,
                            setting = excluded.setting, told_setting = excluded.told_setting
                        """)
                .bind("entries", columns.json(entries.stream().map(EntryRow::of).toList()))
                .then();
    }

    private CalendarEntry entry(Readable row) {
        var window = new TimeWindow(Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"));
        var place =
                new Place(room(row.get("room", UUID.class)), columns.localized(row, "place"), setting(row, "setting"));
        EntryStatus status = WireName.of(EntryStatus.class, Columns.text(row, "status"));
        var obligation = new Obligation(
                WireName.of(ObligationKind.class, Columns.text(row, "kind")),
                Columns.uuid(row, "subject"),
                window,
                place,
                columns.localized(row, "title"),
                status == EntryStatus.RELEASED ? EntryStatus.CONFIRMED : status);
        UUID account = row.get("account", UUID.class);
        return new CalendarEntry(
                Columns.uuid(row, "uid"),
                MeetingCode.of(Columns.text(row, "meeting")),
                account == null ? null : new AccountId(account),
                obligation,
                status,
                Columns.get(row, "sequence", Integer.class),
                Columns.instant(row, "changed_at"),
                told(row));
    }

    private @Nullable Told told(Readable row) {
        String status = row.get("told_status", String.class);
        if (status == null) {
            return null;
        }
        Instant start = Columns.instant(row, "told_start");
        var window = new TimeWindow(start, Columns.instant(row, "told_end"));
        RoomId room = room(row.get("told_room", UUID.class));
        return new Told(window, room, setting(row, "told_setting"), WireName.of(EntryStatus.class, status));
    }

    private Setting setting(Readable row, String column) {
        return columns.value(row, column, Setting.class);
    }

    private static @Nullable RoomId room(@Nullable UUID id) {
        return id == null ? null : new RoomId(id);
    }

    private static UUID key(@Nullable AccountId account) {
        return account == null ? UUID.fromString(NOBODY) : account.value();
    }
}
