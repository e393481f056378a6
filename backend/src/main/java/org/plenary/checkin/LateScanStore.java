package org.plenary.checkin;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class LateScanStore {

    private final DatabaseClient database;
    private final Columns columns;

    LateScanStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    Mono<Long> count(MeetingCode meeting, UUID device) {
        return database.sql("""
                        select (select count(*) from checkin_late_scan where meeting = :meeting and device = :device)
                             + (select count(*) from checkin_override
                                where meeting = :meeting and device = :device and verdict is null) as n
                        """)
                .bind("meeting", meeting.value())
                .bind("device", device)
                .map(row -> Columns.get(row, "n", Long.class))
                .one();
    }

    /**
     * Those that the server has not had yet, be it while the device's access lasted; and of what it had from that device, those
     * that were taken back and do not say so.
     */
    Mono<Void> keep(List<LateScans.HandedIn> scans, Instant now) {
        return Flux.fromIterable(scans).concatMap(each -> keep(each, now)).then();
    }

    private Mono<Void> keep(LateScans.HandedIn handed, Instant now) {
        Scan scan = handed.scan();
        Instant undone = handed.undoneAt() == null ? null : scan.corrected(handed.undoneAt(), now);
        GateId gate = scan.gate() == null ? scan.seen().gate() : scan.gate();
        UUID badge = scan.what().badge();
        return database.sql("""
                        insert into checkin_late_scan (id, meeting, device, gate, badge, digest, direction, happened_at,
                            device_at, clock_offset, received_at, decided, undone_at)
                        select :id, :meeting, :device, :gate,
                               coalesce(nullif(:badge, '')::uuid,
                                        (select b.id from checkin_badge b where b.digest = nullif(:digest, ''))),
                               nullif(:digest, ''), :direction, :happened, :told, :offset, :now, nullif(:decided, ''),
                               :undone
                        where not exists (
                            select from checkin_scan s where s.id = :id
                            and (:undone::timestamptz is null or s.device <> :device or s.undone_at is not null
                                 or s.verdict <> 'admitted'))
                        on conflict (id) do update
                            set undone_at = least(excluded.undone_at, checkin_late_scan.received_at)
                            where checkin_late_scan.undone_at is null and checkin_late_scan.device = excluded.device
                                  and excluded.undone_at is not null
                        """)
                .bind("id", scan.id())
                .bind("meeting", scan.meeting().value())
                .bind("device", scan.seen().device())
                .bind("gate", gate.value())
                .bind("badge", badge == null ? "" : badge.toString())
                .bind("digest", ScanStore.digest(scan))
                .bind("direction", scan.direction().wire())
                .bind("happened", scan.happenedAt(now))
                .bind("told", scan.deviceAt())
                .bind("offset", scan.clockOffset())
                .bind("now", now)
                .bind("decided", scan.decided() == null ? "" : scan.decided().wire())
                .bind("undone", undone == null ? Parameters.in(Instant.class) : Parameters.in(undone))
                .then();
    }

    /** Without those that the server had in time and that somebody has undone since. */
    Flux<LateScans.Late> ofMeeting(MeetingCode meeting, int limit) {
        return database.sql("""
                        select s.*, g.name as gate_name, coalesce(c.verdict = 'admitted', false) as counts,
                               n.category as who_category, n.name as who_name, n.entity as who_entity
                        from checkin_late_scan s
                             left join checkin_gate g on g.id = s.gate
                             left join checkin_named n on n.id = s.badge and n.meeting = s.meeting
                             left join checkin_scan c on c.id = s.id
                        where s.meeting = :meeting and c.undone_at is null order by s.happened_at desc, s.id limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("limit", limit)
                .map(this::late)
                .all();
    }

    private LateScans.Late late(Readable row) {
        String decided = row.get("decided", String.class);
        return new LateScans.Late(
                Columns.uuid(row, "id"),
                Columns.instant(row, "happened_at"),
                Columns.instant(row, "received_at"),
                row.get("undone_at", Instant.class),
                Columns.get(row, "counts", Boolean.class),
                Columns.uuid(row, "device"),
                columns.localized(row, "gate_name"),
                WireName.of(Direction.class, Columns.text(row, "direction")),
                decided == null ? null : WireName.of(Verdict.class, decided),
                NamedRow.read(row));
    }
}
