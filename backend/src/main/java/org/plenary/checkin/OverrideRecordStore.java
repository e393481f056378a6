package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The record of overrides, those among them that came too late to count. */
@Component
class OverrideRecordStore {

    private final DatabaseClient database;
    private final Columns columns;

    OverrideRecordStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** Keeps what a device told after its access had ended, unless the server has had it before; and that it was taken back. */
    Mono<Void> keepLate(LateScans.HandedInOverride handed, String operator, Instant now) {
        Instant undone = handed.undoneAt();
        return keep(handed.act(), operator, now)
                .then(undone == null ? Mono.empty() : takenBack(handed.act(), undone, now));
    }

    private Mono<Void> takenBack(DoorOverride act, Instant undone, Instant now) {
        return database.sql("""
                        insert into checkin_override_taken_back (override, taken_back_at, received_at)
                        select o.id, :undone, :now from checkin_override o
                        where o.id = :id and o.device = :device
                        on conflict (override) do nothing
                        """)
                .bind("id", act.id())
                .bind("device", act.seen().device())
                .bind("undone", act.corrected(undone, now))
                .bind("now", now)
                .then();
    }

    private Mono<Void> keep(DoorOverride act, String operator, Instant now) {
        return database.sql("""
                        insert into checkin_override (id, meeting, scan, gate, zone, device, operator, badge, participant,
                            reason, reason_code, happened_at, device_at, clock_offset, received_at, conflict)
                        select :id, :meeting, :scan, :gate, coalesce(g.zone, 0), :device, :operator,
                               coalesce(s.badge, l.badge), s.participant, :reason, :chosen, :happened, :told, :offset,
                               :now, false
                        from (select 1) one
                             left join checkin_gate g on g.id = :gate
                             left join checkin_scan s on s.id = :scan and s.meeting = :meeting
                             left join checkin_late_scan l on l.id = :scan and l.meeting = :meeting
                        on conflict (id) do nothing
                        """)
                .bindValues(OverrideStore.told(act, operator, now))
                .bind("chosen", OverrideStore.chosen(act))
                .bind("gate", act.seen().gate().value())
                .then();
    }

    /** The newest ones; people at risk are not named (P1). */
    Flux<Overrides.Overridden> ofMeeting(MeetingCode meeting, int limit) {
        return database.sql("""
                        select o.*, u.undone_at, u.undone_by, t.taken_back_at, g.name as gate_name,
                               n.category as who_category, n.name as who_name, n.entity as who_entity
                        from checkin_override o
                             left join checkin_override_undo u on u.override = o.id
                             left join checkin_override_taken_back t on t.override = o.id
                             left join checkin_gate g on g.id = o.gate
                             left join checkin_named n on n.id = o.badge and n.meeting = o.meeting
                        where o.meeting = :meeting order by o.happened_at desc, o.id limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("limit", limit)
                .map(this::overridden)
                .all();
    }

    private Overrides.Overridden overridden(Readable row) {
        Instant undoneAt = row.get("undone_at", Instant.class);
        return new Overrides.Overridden(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "scan"),
                new Overrides.Told(
                        Columns.uuid(row, "device"),
                        Columns.text(row, "operator"),
                        columns.localized(row, "gate_name"),
                        Columns.instant(row, "happened_at"),
                        Columns.instant(row, "received_at"),
                        Columns.text(row, "reason"),
                        chosen(row)),
                verdict(row, "refused"),
                verdict(row, "verdict"),
                NamedRow.read(row),
                undoneAt == null ? null : new Overrides.Undone(undoneAt, Columns.text(row, "undone_by")),
                row.get("taken_back_at", Instant.class));
    }

    private static @Nullable OverrideReason chosen(Readable row) {
        String stored = row.get("reason_code", String.class);
        return stored == null ? null : WireName.of(OverrideReason.class, stored);
    }

    private static @Nullable Verdict verdict(Readable row, String column) {
        String stored = row.get(column, String.class);
        return stored == null ? null : WireName.of(Verdict.class, stored);
    }
}
