package org.plenary.checkin;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameters;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What supervisors put right: undone scans and overrides, resolved conflicts. */
@Component
class CorrectionStore {

    /**
     * What is known of an act that may be undone, a scan or a supervisor's override of one: also which device's it is, and the
     * time on that one's clock.
     *
     * @param override null of a scan that nobody overrode
     * @param verdict of the override, where there is one
     */
    record Undoable(
            UUID scan,
            @Nullable UUID override,
            Verdict verdict,
            boolean undone,
            UUID device,
            Instant deviceAt,
            Instant receivedAt) {}

    private final DatabaseClient database;

    CorrectionStore(DatabaseClient database) {
        this.database = database;
    }

    /** The act of that id, which others who would take it back wait for: they then see that it was. */
    Mono<Undoable> lock(MeetingCode meeting, UUID act) {
        return database.sql("""
                        select s.id from checkin_scan s where s.meeting = :meeting and s.id in (
                            :act, (select o.scan from checkin_override o where o.id = :act and o.verdict is not null))
                        order by s.id = :act limit 1 for update
                        """)
                .bind("act", act)
                .bind("meeting", meeting.value())
                .map(row -> Columns.uuid(row, "id"))
                .one()
                .flatMap(this::find);
    }

    private Mono<Undoable> find(UUID scan) {
        return database.sql("""
                        select s.id as scan, o.id as override, coalesce(o.verdict, s.verdict) as verdict,
                               s.undone_at is not null or u.override is not null as undone,
                               coalesce(o.device, s.device) as device, coalesce(o.device_at, s.device_at) as device_at,
                               coalesce(o.received_at, s.received_at) as received_at
                        from checkin_scan s
                             left join checkin_override o on o.scan = s.id and o.verdict is not null
                             left join checkin_override_undo u on u.override = o.id
                        where s.id = :scan
                        """)
                .bind("scan", scan)
                .map(row -> new Undoable(
                        Columns.uuid(row, "scan"),
                        row.get("override", UUID.class),
                        WireName.of(Verdict.class, Columns.text(row, "verdict")),
                        Columns.get(row, "undone", Boolean.class),
                        Columns.uuid(row, "device"),
                        Columns.instant(row, "device_at"),
                        Columns.instant(row, "received_at")))
                .one();
    }

    /**
     * Whether that device did something else after this act and before that time, by its own clock; or has told of another
     * since then: what it says late of an earlier time is not believed, since it sends in order.
     */
    Mono<Boolean> isFollowed(MeetingCode meeting, Undoable act, Instant before, Instant since) {
        return database.sql("""
                        select exists (
                            select from (
                                select meeting, device, device_at, received_at from checkin_scan
                                union all
                                select meeting, device, device_at, received_at from checkin_override) other
                            where meeting = :meeting and received_at >= :received
                            and device = :device
                            and (device_at > :after and device_at <= :before or received_at > :since)) as followed
                        """)
                .bind("meeting", meeting.value())
                .bind("received", act.receivedAt())
                .bind("device", act.device())
                .bind("after", act.deviceAt())
                .bind("before", before)
                .bind("since", since)
                .map(row -> Columns.get(row, "followed", Boolean.class))
                .one();
    }

    /** Writes the undo into the scan, or beside its override, and takes back the presence that it made, if it still is that one's. */
    Mono<Void> undo(Undoable act, String by, String reason, Instant now) {
        return database.sql("""
                        with undone as (
                            update checkin_scan set undone_at = :now, undone_by = :by, undone_reason = :reason
                            where id = :scan and verdict = 'admitted' returning id),
                        taken as (
                            insert into checkin_override_undo (override, undone_at, undone_by, reason)
                            select o.id, :now, :by, :reason from checkin_override o where o.id = :override
                            returning override)
                        update checkin_presence p set inside = not p.inside, changed = pg_current_xact_id()
                        where p.scan in (select id from undone union all select override from taken)
                        """)
                .bind("scan", act.scan())
                .bind("override", Parameters.in(PostgresqlObjectId.UUID, act.override()))
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .then();
    }

    /** When that conflict was resolved; nothing when there is none such, or it is open. */
    Mono<Instant> settledAt(MeetingCode meeting, UUID conflict) {
        return database.sql("""
                        select resolved_at from checkin_conflict
                        where id = :conflict and meeting = :meeting and resolved_at is not null
                        """)
                .bind("conflict", conflict)
                .bind("meeting", meeting.value())
                .map(row -> Columns.instant(row, "resolved_at"))
                .one();
    }

    /** Answers nothing when there is no such conflict, or it was resolved before. */
    Mono<UUID> resolve(MeetingCode meeting, UUID conflict, String by, String reason, Instant now) {
        return database.sql("""
                        update checkin_conflict set resolved_at = :now, resolved_by = :by, resolution = :reason
                        where id = :conflict and meeting = :meeting and resolved_at is null
                        returning scan
                        """)
                .bind("conflict", conflict)
                .bind("meeting", meeting.value())
                .bind("by", by)
                .bind("reason", reason)
                .bind("now", now)
                .map(row -> Columns.uuid(row, "scan"))
                .one();
    }
}
