package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.BadgeCode;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.TimeWindow;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The door's hot path: one statement decides, writes and answers a whole batch of scans. */
@Component
class ScanStore {

    /**
     * The rules of {@link DoorRules} for badges that are stored; the digest of the whole code stands for the signature. A
     * scan that is known already is answered as before. Presence is claimed by upsert: of two scans at the same instant the
     * second waits for the first one's commit and then sees it. The rows are claimed in one order, or two batches could wait
     * for each other.
     *
     * <p>Who came in on an earlier day of the door is not inside any more, see {@link DoorDay}.
     *
     * <p>What happened before the last thing known of a person (a scanner that was offline) changes no presence.
     */
    private static final String DECIDE = """
            with incoming as (
                select i.id, i.meeting, i.device, i.direction, i.happened, i.told, i.clock_offset, i.digest,
                       nullif(i.decided, '') as decided, i.day_begins, i.day_ends,
                       coalesce(nullif(i.badge, ''),
                                (select d.id::text from checkin_badge d where d.digest = i.digest))::uuid as badge,
                       coalesce((select g.id from checkin_gate g
                                 where g.id = nullif(i.gate, '')::uuid and g.meeting = i.meeting), i.stands) as gate
                from unnest(:ids::uuid[], :meetings::text[], :devices::uuid[], :stands::uuid[], :gates::text[],
                            :digests::text[], :badges::text[], :directions::text[], :happened::timestamptz[],
                            :told::timestamptz[], :offsets::bigint[], :decided::text[], :begins::timestamptz[],
                            :ends::timestamptz[])
                     as i (id, meeting, device, stands, gate, digest, badge, direction, happened, told, clock_offset,
                           decided, day_begins, day_ends)
            ), repeated as (
                select s.id, s.verdict, s.first_at, s.first_gate, s.badge, s.conflict
                from incoming i join checkin_scan s on s.id = i.id
            ), judged as (
                select i.*, b.participant, g.zone,
                       case when b.meeting <> i.meeting then 'wrong-meeting'
                            when b.state = 'revoked' then 'revoked'
                            when b.state = 'suspended' then 'not-accredited'
                            when i.direction = 'out' and g.reentry then 'admitted'
                            when i.direction = 'out' then 'wrong-zone-or-time'
                            when i.happened < b.not_before or i.happened >= b.not_after then 'wrong-zone-or-time'
                            when b.zones & g.zone <> g.zone then 'wrong-zone-or-time'
                            else 'admitted' end as ruling
                from incoming i
                     join checkin_gate g on g.id = i.gate
                     join checkin_badge b on b.id = i.badge
                where not exists (select from repeated r where r.id = i.id)
            ), present as (
                insert into checkin_presence as p (participant, zone, meeting, inside, since, gate, scan, changed)
                select participant, zone, meeting, direction = 'in', happened, gate, id, pg_current_xact_id()
                from judged where ruling = 'admitted' order by participant, zone
                on conflict (participant, zone) do update set
                    (inside, since, gate, scan, changed) = (
                        select case when n.applies then excluded.inside else p.inside end,
                               case when n.applies then excluded.since else p.since end,
                               case when n.applies then excluded.gate else p.gate end,
                               case when n.applies then excluded.scan else p.scan end,
                               pg_current_xact_id()
                        from (select excluded.since >= p.since and not (p.inside and excluded.inside and p.since >= (
                                      select j.day_begins from judged j where j.id = excluded.scan)) as applies) n)
                returning participant, zone, inside, since, gate, scan
            ), decided as (
                select j.*,
                       case when j.ruling = 'admitted' and j.direction = 'in' and p.scan <> j.id
                            then 'already-inside' else j.ruling end as verdict,
                       case when p.scan <> j.id then p.since end as first_at,
                       case when p.scan <> j.id then p.gate end as first_gate
                from judged j left join present p on p.participant = j.participant and p.zone = j.zone and p.inside
                                                     and p.since >= j.day_begins and p.since < j.day_ends
            ), told as (
                select d.*, d.decided = 'admitted' and d.verdict <> 'admitted' and d.verdict <> 'wrong-meeting'
                    is true as conflict
                from decided d
            ), stored as (
                insert into checkin_scan (id, meeting, gate, device, badge, participant, digest, direction, happened_at,
                    device_at, clock_offset, received_at, verdict, decided, first_at, first_gate, conflict)
                select id, meeting, gate, device, badge, participant, nullif(digest, ''), direction, happened,
                       told, clock_offset, :now, verdict, decided, first_at, first_gate, coalesce(conflict, false)
                from told
                on conflict (id) do nothing
            ), disputed as (
                insert into checkin_conflict (id, meeting, scan, badge, participant, verdict, found_at)
                select gen_random_uuid(), meeting, id, badge, participant, verdict, :now from told where conflict
                on conflict (scan) do nothing
            ), answers as (
                select id, verdict, first_at, first_gate, badge, conflict from told
                union all
                select id, verdict, first_at, first_gate, badge, conflict from repeated
            )
            select a.id, a.verdict, a.first_at, g.name as first_gate, coalesce(a.conflict, false) as conflict,
                   b.id as badge, b.name, b.latin_name, b.honorific, b.entity, b.category, b.no_photo
            from answers a
                 left join checkin_gate g on g.id = a.first_gate
                 left join checkin_badge b on b.id = a.badge and a.verdict <> 'wrong-meeting'
            """;

    private final DatabaseClient database;
    private final Columns columns;

    ScanStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /**
     * Decides scans of which no two are of the same badge or have the same id; the days count by the zones of their meetings. What it does not answer is of no stored badge.
     * Complete only after commit.
     */
    Mono<List<Decision>> decide(List<Scan> scans, Map<MeetingCode, ZoneId> zones, Instant now) {
        List<TimeWindow> days = scans.stream()
                .map(scan -> DoorDay.around(scan.happenedAt(now), zone(zones, scan)))
                .toList();
        return database.sql(DECIDE)
                .bind("ids", each(scans, Scan::id))
                .bind("meetings", each(scans, Scan::meeting))
                .bind("devices", each(scans, scan -> scan.seen().device()))
                .bind("stands", each(scans, scan -> scan.seen().gate()))
                .bind("gates", each(scans, Scan::gate))
                .bind("digests", each(scans, ScanStore::digest))
                .bind("badges", each(scans, scan -> scan.what().badge()))
                .bind("directions", each(scans, scan -> scan.direction().wire()))
                .bind("happened", each(scans, scan -> scan.happenedAt(now)))
                .bind("told", each(scans, Scan::deviceAt))
                .bind("offsets", each(scans, Scan::clockOffset))
                .bind(
                        "decided",
                        each(
                                scans,
                                scan -> scan.decided() == null
                                        ? null
                                        : scan.decided().wire()))
                .bind("begins", each(days, TimeWindow::start))
                .bind("ends", each(days, TimeWindow::end))
                .bind("now", now)
                .map(this::decision)
                .all()
                .collectList();
    }

    private static ZoneId zone(Map<MeetingCode, ZoneId> zones, Scan scan) {
        return Objects.requireNonNull(zones.get(scan.meeting()), "zone");
    }

    /** Keeps a scan of no stored badge; answers what is stored, which a retry may have written first (B8). */
    Mono<Verdict> keep(Scan scan, Verdict verdict, Instant now) {
        GateId gate = scan.gate() == null ? scan.seen().gate() : scan.gate();
        return database.sql("""
                        with stored as (
                            insert into checkin_scan (id, meeting, gate, device, digest, direction, happened_at, device_at,
                                clock_offset, received_at, verdict, decided, conflict)
                            values (:id, :meeting, :gate, :device, nullif(:digest, ''), :direction, :happened, :told,
                                :offset, :now, :verdict, nullif(:decided, ''), :conflict)
                            on conflict (id) do nothing returning verdict),
                        disputed as (
                            insert into checkin_conflict (id, meeting, scan, verdict, found_at)
                            select gen_random_uuid(), :meeting, :id, verdict, :now from stored where :conflict
                            on conflict (scan) do nothing)
                        select verdict from stored union all select verdict from checkin_scan where id = :id limit 1
                        """)
                .bind("id", scan.id())
                .bind("meeting", scan.meeting().value())
                .bind("gate", gate.value())
                .bind("device", scan.seen().device())
                .bind("digest", digest(scan))
                .bind("direction", scan.direction().wire())
                .bind("happened", scan.happenedAt(now))
                .bind("told", scan.deviceAt())
                .bind("offset", scan.clockOffset())
                .bind("now", now)
                .bind("verdict", verdict.wire())
                .bind("decided", scan.decided() == null ? "" : scan.decided().wire())
                .bind("conflict", scan.decided() == Verdict.ADMITTED)
                .map(row -> WireName.of(Verdict.class, Columns.text(row, "verdict")))
                .one()
                .defaultIfEmpty(verdict);
    }

    static String digest(Scan scan) {
        String code = scan.what().code();
        return code == null ? "" : BadgeCode.read(code).map(BadgeCode::digest).orElse("");
    }

    /** Nothing is the empty text: arrays are sent as text and cast by the statement. */
    private static <T> String[] each(List<T> parts, Function<T, @Nullable Object> part) {
        return parts.stream()
                .map(part)
                .map(value -> value == null ? "" : value.toString())
                .toArray(String[]::new);
    }

    private Decision decision(Readable row) {
        Instant firstAt = row.get("first_at", Instant.class);
        UUID badge = row.get("badge", UUID.class);
        return new Decision(
                Columns.uuid(row, "id"),
                WireName.of(Verdict.class, Columns.text(row, "verdict")),
                firstAt == null ? null : new Decision.First(firstAt, columns.localized(row, "first_gate")),
                badge == null ? null : card(badge, row),
                Columns.get(row, "conflict", Boolean.class));
    }

    private static Decision.Card card(UUID badge, Readable row) {
        String entity = row.get("entity", String.class);
        return new Decision.Card(
                badge,
                Columns.text(row, "name"),
                Columns.text(row, "latin_name"),
                Columns.text(row, "honorific"),
                entity == null ? null : EntityCode.of(entity),
                WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                Columns.get(row, "no_photo", Boolean.class));
    }
}
