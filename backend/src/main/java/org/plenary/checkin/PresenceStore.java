package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Counts who is inside, exactly: from the rows, at each look. */
@Component
class PresenceStore {

    private final DatabaseClient database;
    private final Columns columns;

    PresenceStore(DatabaseClient database, Columns columns) {
        this.database = database;
        this.columns = columns;
    }

    /** Secondary passes are nobody's and counted by themselves. Inside is who came in since then and did not leave. */
    Flux<PresenceBoard.Count> counts(MeetingCode meeting, Instant since) {
        return database.sql("""
                        with here as (select participant, bool_or(inside and since >= :since) as inside
                                      from checkin_presence
                                      where meeting = :meeting group by participant),
                        came as (select distinct participant from checkin_admission
                                 where meeting = :meeting and received_at >= :since and happened_at >= :since
                                   and direction = 'in')
                        select b.entity, b.category, count(*)::int as expected,
                               count(*) filter (where h.inside)::int as inside,
                               count(c.participant)::int as arrived,
                               count(*) filter (where b.head)::int as heads,
                               count(*) filter (where b.head and h.inside)::int as heads_inside,
                               count(*) filter (where b.head and not b.at_risk)::int as named,
                               count(*) filter (where b.head and not b.at_risk and h.inside)::int as named_inside
                        from checkin_badge b left join here h using (participant) left join came c using (participant)
                        where b.meeting = :meeting and b.category <> 'secondary-pass'
                          and (b.state in ('active', 'uncollected') or h.inside)
                          and not exists (select from checkin_badge n where n.meeting = b.meeting
                                          and n.registration = b.registration and n.generation > b.generation)
                        group by b.entity, b.category
                        """)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(row -> new PresenceBoard.Count(
                        entity(row),
                        WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                        Columns.get(row, "expected", Integer.class),
                        Columns.get(row, "inside", Integer.class),
                        Columns.get(row, "arrived", Integer.class),
                        heads(row)))
                .all();
    }

    /** How many secondary passes may be used, and with how many somebody is inside. */
    Mono<PresenceBoard.Passes> passes(MeetingCode meeting, Instant since) {
        return database.sql("""
                        select count(*) filter (where b.state = 'active')::int as issued,
                               count(*) filter (where h.inside)::int as inside
                        from checkin_badge b
                             cross join lateral (
                                 select exists (select from checkin_presence p where p.participant = b.participant
                                                and p.inside and p.since >= :since) as inside) h
                        where b.meeting = :meeting and b.category = 'secondary-pass'
                          and not exists (select from checkin_badge n where n.meeting = b.meeting
                                          and n.registration = b.registration and n.generation > b.generation)
                        """)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(row -> new PresenceBoard.Passes(
                        Columns.get(row, "inside", Integer.class), Columns.get(row, "issued", Integer.class)))
                .one();
    }

    private static PresenceBoard.Heads heads(Readable row) {
        return new PresenceBoard.Heads(
                Columns.get(row, "heads", Integer.class),
                Columns.get(row, "heads_inside", Integer.class),
                Columns.get(row, "named", Integer.class),
                Columns.get(row, "named_inside", Integer.class));
    }

    Flux<PresenceBoard.Recent> recent(MeetingCode meeting, int limit) {
        return database.sql("""
                        select s.happened_at, s.direction, s.verdict, g.name as gate, a.id is not null as overridden,
                               n.category as who_category, n.name as who_name, n.entity as who_entity
                        from checkin_scan s
                             left join checkin_gate g on g.id = s.gate
                             left join checkin_named n on n.id = s.badge
                             left join checkin_override o on o.scan = s.id and o.verdict is not null
                             left join checkin_admission a on a.id = o.id
                        where s.meeting = :meeting and s.undone_at is null
                        order by s.received_at desc limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("limit", limit)
                .map(row -> new PresenceBoard.Recent(
                        Columns.instant(row, "happened_at"),
                        columns.localized(row, "gate"),
                        WireName.of(Direction.class, Columns.text(row, "direction")),
                        WireName.of(Verdict.class, Columns.text(row, "verdict")),
                        Columns.get(row, "overridden", Boolean.class),
                        NamedRow.read(row)))
                .all();
    }

    /** How many were admitted by supervisors since then, and not taken back. */
    Mono<Integer> overridden(MeetingCode meeting, Instant since) {
        return database.sql("""
                        select count(*)::int as n from checkin_override o join checkin_admission a on a.id = o.id
                        where o.meeting = :meeting and o.received_at >= :since and o.happened_at >= :since
                        """)
                .bind("meeting", meeting.value())
                .bind("since", since)
                .map(row -> Columns.get(row, "n", Integer.class))
                .one();
    }

    Mono<Integer> openDisputes(MeetingCode meeting) {
        return database.sql("""
                        select count(*)::int as n from checkin_conflict where meeting = :meeting and resolved_at is null
                        """)
                .bind("meeting", meeting.value())
                .map(row -> Columns.get(row, "n", Integer.class))
                .one();
    }

    /** Open ones first, then the newest. */
    Flux<PresenceBoard.Dispute> disputes(MeetingCode meeting, boolean open, int limit) {
        return database.sql("""
                        select c.*, s.happened_at, g.name as gate, s.first_at, f.name as first_gate,
                               n.category as who_category, n.name as who_name, n.entity as who_entity
                        from checkin_conflict c
                             join checkin_scan s on s.id = c.scan
                             left join checkin_gate g on g.id = s.gate
                             left join checkin_gate f on f.id = s.first_gate
                             left join checkin_named n on n.id = c.badge
                        where c.meeting = :meeting and not (:open and c.resolved_at is not null)
                        order by c.resolved_at is not null, c.found_at desc limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("open", open)
                .bind("limit", limit)
                .map(this::dispute)
                .all();
    }

    private PresenceBoard.Dispute dispute(Readable row) {
        return new PresenceBoard.Dispute(
                Columns.uuid(row, "id"),
                Columns.uuid(row, "scan"),
                WireName.of(Verdict.class, Columns.text(row, "verdict")),
                Columns.instant(row, "found_at"),
                Columns.instant(row, "happened_at"),
                columns.localized(row, "gate"),
                row.get("first_at", Instant.class),
                columns.localized(row, "first_gate"),
                NamedRow.read(row),
                row.get("resolved_at", Instant.class),
                row.get("resolution", String.class));
    }

    private static @Nullable EntityCode entity(Readable row) {
        String code = row.get("entity", String.class);
        return code == null ? null : EntityCode.of(code);
    }
}
