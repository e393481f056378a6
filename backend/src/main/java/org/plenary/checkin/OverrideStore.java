package org.plenary.checkin;

import io.r2dbc.postgresql.codec.PostgresqlObjectId;
import io.r2dbc.spi.Parameter;
import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Overrides and the presence that they claim. */
@Component
class OverrideStore {

    /** A scan that is about to be overridden: whose it was, and where it happened. */
    record Scanned(
            OverrideRules.Refused refused,
            @Nullable UUID badge,
            @Nullable UUID participant,
            UUID gate,
            int zone) {}

    /** What came of it; {@code first} is who came before, when and by which gate. */
    record Outcome(
            Verdict verdict, boolean conflict, @Nullable First first) {}

    record First(Instant at, UUID gate) {}

    private final DatabaseClient database;
    private final Columns columns;

    OverrideStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** The scan, which others who would override it or take it back wait for. */
    Mono<Scanned> lock(MeetingCode meeting, UUID scan) {
        return database.sql("""
                        select s.verdict, s.decided, s.direction, s.badge, s.participant, s.gate, coalesce(g.zone, 0) as zone,
                               coalesce(b.state = 'revoked', false) as revoked
                        from checkin_scan s
                             left join checkin_gate g on g.id = s.gate
                             left join checkin_badge b on b.id = s.badge
                        where s.id = :scan and s.meeting = :meeting for update of s
                        """)
                .bind("scan", scan)
                .bind("meeting", meeting.value())
                .map(OverrideStore::scanned)
                .one();
    }

    private static Scanned scanned(Readable row) {
        String decided = row.get("decided", String.class);
        return new Scanned(
                new OverrideRules.Refused(
                        WireName.of(Verdict.class, Columns.text(row, "verdict")),
                        decided == null ? null : WireName.of(Verdict.class, decided),
                        WireName.of(Direction.class, Columns.text(row, "direction")),
                        Columns.get(row, "revoked", Boolean.class)),
                row.get("badge", UUID.class),
                row.get("participant", UUID.class),
                Columns.uuid(row, "gate"),
                Columns.get(row, "zone", Integer.class));
    }

    /** Whether an override of this id is known; one of another scan or device is not the same. */
    Mono<Boolean> isSame(DoorOverride act) {
        return database.sql("""
                        select scan = :scan and device = :device and meeting = :meeting and verdict is not null as same
                        from checkin_override where id = :id
                        """)
                .bind("id", act.id())
                .bind("scan", act.scan())
                .bind("device", act.seen().device())
                .bind("meeting", act.meeting().value())
                .map(row -> Columns.get(row, "same", Boolean.class))
                .one();
    }

    /**
     * Claims presence as the door's statement does for a scan ({@code R__checkin_decide.sql}); answers who was inside before
     * instead, and nothing where this is the admission.
     */
    Mono<First> claim(DoorOverride act, Scanned scan, TimeWindow day, Instant happened) {
        return database.sql("""
                        with claimed as (
                            insert into checkin_presence as p (participant, zone, meeting, inside, since, gate, scan, changed)
                            values (:participant, :zone, :meeting, true, :happened, :gate, :id, pg_current_xact_id())
                            on conflict (participant, zone) do update set
                                (inside, since, gate, scan, changed) = (
                                    select case when n.applies then true else p.inside end,
                                           case when n.applies then excluded.since else p.since end,
                                           case when n.applies then excluded.gate else p.gate end,
                                           case when n.applies then excluded.scan else p.scan end,
                                           pg_current_xact_id()
                                    from (select excluded.since >= p.since and not (p.inside and p.since >= :begins)
                                                 as applies) n)
                            returning inside, since, gate, scan
                        )
                        select coalesce(e.happened_at, p.since) as at, coalesce(e.gate, p.gate) as gate
                        from claimed p
                             left join lateral (
                                 select a.direction, a.happened_at, a.gate
                                 from checkin_admission a join checkin_gate g on g.id = a.gate and g.zone = :zone
                                 where p.since >= :ends and a.meeting = :meeting and a.received_at >= :begins
                                   and a.participant = :participant
                                   and a.happened_at >= :begins and a.happened_at <= :happened
                                 order by a.happened_at desc limit 1) e on true
                        where p.scan <> :id
                          and case when p.since >= :ends then e.direction = 'in'
                                   else p.inside and p.since >= :begins end
                        """)
                .bind("participant", Objects.requireNonNull(scan.participant(), "participant"))
                .bind("zone", scan.zone())
                .bind("meeting", act.meeting().value())
                .bind("happened", happened)
                .bind("gate", scan.gate())
                .bind("id", act.id())
                .bind("begins", day.start())
                .bind("ends", day.end())
                .map(row -> new First(Columns.instant(row, "at"), Columns.uuid(row, "gate")))
                .one();
    }

    /** Writes the override down; a conflict of that scan is opened by it, or settled. */
    Mono<Void> insert(DoorOverride act, String operator, Scanned scan, Outcome outcome, Instant now) {
        First first = outcome.first();
        return database.sql("""
                        with kept as (
                            insert into checkin_override (id, meeting, scan, gate, zone, device, operator, badge, participant,
                                reason, reason_code, happened_at, device_at, clock_offset, received_at, refused, verdict, first_at,
                                first_gate, conflict)
                            values (:id, :meeting, :scan, :gate, :zone, :device, :operator, :badge, :participant,
                                :reason, :chosen, :happened, :told, :offset, :now, :refused, :verdict, :firstAt,
                                :firstGate, :conflict)
                            returning *),
                        disputed as (
                            insert into checkin_conflict (id, meeting, scan, badge, participant, verdict, found_at)
                            select gen_random_uuid(), meeting, scan, badge, participant, verdict, received_at
                            from kept where conflict
                            on conflict (scan) do nothing)
                        update checkin_conflict c set resolved_at = k.received_at, resolved_by = k.operator, resolution = k.reason
                        from kept k where c.scan = k.scan and k.verdict = 'admitted' and c.resolved_at is null
                        """)
                .bindValues(told(act, operator, now))
                .bind("chosen", chosen(act))
                .bind("gate", scan.gate())
                .bind("zone", scan.zone())
                .bind("badge", Parameters.in(PostgresqlObjectId.UUID, scan.badge()))
                .bind("participant", Parameters.in(PostgresqlObjectId.UUID, scan.participant()))
                .bind("refused", scan.refused().scan().wire())
                .bind("verdict", outcome.verdict().wire())
                .bind("firstAt", Parameters.in(R2dbcType.TIMESTAMP_WITH_TIME_ZONE, first == null ? null : first.at()))
                .bind("firstGate", Parameters.in(PostgresqlObjectId.UUID, first == null ? null : first.gate()))
                .bind("conflict", outcome.conflict())
                .then();
    }

    /** What the device told, as the columns of both kinds of override have it. */
    static Map<String, Object> told(DoorOverride act, String operator, Instant now) {
        return Map.of(
                "id", act.id(),
                "meeting", act.meeting().value(),
                "scan", act.scan(),
                "device", act.seen().device(),
                "operator", operator,
                "reason", act.reason(),
                "happened", act.happenedAt(now),
                "told", act.deviceAt(),
                "offset", act.clockOffset(),
                "now", now);
    }

    static Parameter chosen(DoorOverride act) {
        OverrideReason chosen = act.chosen();
        return Parameters.in(R2dbcType.VARCHAR, chosen == null ? null : chosen.wire());
    }

    /** What was said to an override, the same whenever it is asked. */
    Mono<Decision> said(UUID id) {
        return database.sql("""
                        select o.id, o.verdict, o.first_at, g.name as first_gate, o.conflict,
                               b.id as badge, b.name, b.latin_name, b.honorific, b.entity, b.category, b.no_photo
                        from checkin_override o
                             left join checkin_gate g on g.id = o.first_gate
                             left join checkin_badge b on b.id = o.badge and o.verdict <> 'wrong-meeting'
                        where o.id = :id
                        """)
                .bind("id", id)
                .map(row -> DecisionRow.read(row, columns))
                .one();
    }
}
