package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Map;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts arrivals by minute and by gate, and finds the heads of delegation: from the rows, at each look. */
@Component
class OverviewStore {

    private static final String GATES = """
            with pass as (
                select distinct participant from checkin_badge
                where meeting = :meeting and category = 'secondary-pass'
            ), passed as (
                select a.gate,
                       count(*) filter (where s.participant is null and a.direction = 'in')::int as admitted,
                       count(*) filter (where s.participant is null and a.direction = 'out')::int as gone,
                       count(s.participant) filter (where a.direction = 'in')::int as passes_admitted,
                       count(s.participant) filter (where a.direction = 'out')::int as passes_gone,
                       count(o.id)::int as overridden, 0 as refused
                from checkin_admission a
                     left join checkin_override o on o.id = a.id
                     left join pass s on s.participant = a.participant
                where a.meeting = :meeting and a.received_at >= :since and a.happened_at >= :since
                group by a.gate
                union all
                select gate, 0, 0, 0, 0, 0, count(*)::int from checkin_scan
                where meeting = :meeting and received_at >= :since and happened_at >= :since
                  and undone_at is null and verdict not in ('admitted', 'already-inside')
                group by gate
            ), summed as (
                select gate, sum(admitted)::int as admitted, sum(gone)::int as gone,
                       sum(passes_admitted)::int as passes_admitted, sum(passes_gone)::int as passes_gone,
                       sum(overridden)::int as overridden, sum(refused)::int as refused
                from passed group by gate
            ), here as (
                select h.gate, count(*) filter (where s.participant is null)::int as inside, count(s.participant)::int as passes_inside
                from checkin_presence h left join pass s on s.participant = h.participant
                where h.meeting = :meeting and h.inside and h.since >= :since group by h.gate
            )
            select gate, coalesce(h.inside, 0) as inside, coalesce(p.admitted, 0) as admitted,
                   coalesce(p.gone, 0) as gone, coalesce(h.passes_inside, 0) as passes_inside,
                   coalesce(p.passes_admitted, 0) as passes_admitted,
                   coalesce(p.passes_gone, 0) as passes_gone, coalesce(p.refused, 0) as refused,
                   coalesce(p.overridden, 0) as overridden
            from summed p full join here h using (gate)
            """;

    private final DatabaseClient database;
    private final Columns columns;

    OverviewStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** The admissions of people since then by the minute in which they happened; undone ones do not count, nor do passes. */
    Mono<Map<Instant, Integer>> arrivals(MeetingCode meeting, Instant since) {
        return database.sql("""
                        select date_trunc('minute', happened_at, 'UTC') as minute, count(*)::int as n
                        from checkin_admission a
                        where meeting = :meeting and received_at >= :since and happened_at >= :since
                          and direction = 'in'
                          and not exists (select from checkin_badge b
                                          where b.participant = a.participant and b.category = 'secondary-pass')
                        group by 1
                        """)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(row -> Map.entry(Columns.instant(row, "minute"), Columns.get(row, "n", Integer.class)))
                .all()
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    Flux<PresenceBoard.GateCount> gates(MeetingCode meeting, Instant since) {
        return database.sql(GATES)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(row -> new PresenceBoard.GateCount(
                        new GateId(Columns.uuid(row, "gate")),
                        passage(row, ""),
                        passage(row, "passes_"),
                        Columns.get(row, "refused", Integer.class),
                        Columns.get(row, "overridden", Integer.class)))
                .all();
    }

    private static PresenceBoard.Passage passage(Readable row, String of) {
        return new PresenceBoard.Passage(
                Columns.get(row, of + "inside", Integer.class),
                Columns.get(row, of + "admitted", Integer.class),
                Columns.get(row, of + "gone", Integer.class));
    }

    /** People at risk are not among them (P1). */
    Flux<PresenceBoard.Head> heads(MeetingCode meeting, Instant since) {
        return database.sql("""
                        select b.entity, b.name, b.honorific, h.since, g.name as gate
                        from checkin_badge b
                             left join lateral (
                                 select p.since, p.gate from checkin_presence p
                                 where p.participant = b.participant and p.inside and p.since >= :since
                                 order by p.since limit 1) h on true
                             left join checkin_gate g on g.id = h.gate
                        where b.meeting = :meeting and b.head and not b.at_risk
                          and (b.state in ('active', 'uncollected') or h.since is not null)
                          and not exists (select from checkin_badge n where n.meeting = b.meeting
                                          and n.registration = b.registration and n.generation > b.generation)
                        """)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(this::head)
                .all();
    }

    private PresenceBoard.Head head(Readable row) {
        String entity = row.get("entity", String.class);
        return new PresenceBoard.Head(
                entity == null ? null : EntityCode.of(entity),
                Columns.text(row, "name"),
                Columns.text(row, "honorific"),
                row.get("since", Instant.class),
                columns.localized(row, "gate"));
    }
}
