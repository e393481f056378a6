package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.DoorStanding;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads snapshots and deltas. Rows carry the transaction that wrote them; a delta is everything not older than the oldest
 * transaction that was still running when the snapshot before was taken. So a slow transaction is never missed, at the price
 * of a few rows that come twice.
 */
@Component
class DoorSnapshotStore {

    /** So long after the end of a session people leave, and gates want to know with what. */
    private static final Duration LEAVING = Duration.ofHours(3);

    private final DatabaseClient database;
    private final JsonMapper json;
    private final Clock clock;
    private final Columns columns;

    DoorSnapshotStore(DatabaseClient database, JsonMapper json, Clock clock, Columns columns) {
        this.database = database;
        this.json = json;
        this.clock = clock;
        this.columns = columns;
    }

    /** Where a snapshot taken now goes on from. Read before the rows. */
    Mono<Long> sequence() {
        return database.sql("select pg_snapshot_xmin(pg_current_snapshot())::text as sequence")
                .map(row -> Long.parseLong(Columns.text(row, "sequence")))
                .one();
    }

    /** What changed since then; since 0 everything. Passes are left out once whoever came in with them is gone. */
    Mono<List<DoorSnapshot.Row>> rows(MeetingCode meeting, long since) {
        return database.sql("""
                        select b.*, w.places
                        from checkin_badge b
                             left join lateral (
                                 select json_agg(json_build_object('zone', p.zone, 'inside', p.inside, 'gate', coalesce(g.name, '{}'),
                                            'at', to_char(p.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')))
                                            as places,
                                        max(p.changed) as changed
                                 from checkin_presence p left join checkin_gate g on g.id = p.gate
                                 where p.participant = b.participant) w on true
                        where b.meeting = :meeting
                          and (b.changed >= :since::xid8 or w.changed >= :since::xid8)
                          and (b.spent_from is null or b.spent_from > :leaving)
                          and not exists (select from checkin_badge n where n.meeting = b.meeting
                                          and n.registration = b.registration and n.generation > b.generation)
                        """)
                .bind("meeting", meeting.value())
                .bind("since", Long.toString(since))
                .bind("leaving", clock.instant().minus(LEAVING))
                .map(this::row)
                .all()
                .collectList();
    }

    private DoorSnapshot.Row row(Readable row) {
        String entity = row.get("entity", String.class);
        return new DoorSnapshot.Row(
                new BadgeId(Columns.uuid(row, "id")),
                Columns.get(row, "registration", Long.class),
                Columns.get(row, "generation", Integer.class),
                DoorStanding.stored(Columns.text(row, "state")),
                WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                new ZoneSet(Columns.get(row, "zones", Integer.class)),
                Columns.instant(row, "not_before"),
                Columns.instant(row, "not_after"),
                Columns.text(row, "name"),
                Columns.text(row, "latin_name"),
                Columns.text(row, "honorific"),
                entity == null ? null : EntityCode.of(entity),
                Columns.get(row, "no_photo", Boolean.class),
                row.get("photo", String.class),
                Columns.get(row, "at_risk", Boolean.class),
                places(row.get("places", String.class)));
    }

    private List<DoorSnapshot.Where> places(@Nullable String stored) {
        List<DoorSnapshot.Where> places = new ArrayList<>();
        if (stored != null) {
            for (JsonNode place : json.readTree(stored)) {
                places.add(new DoorSnapshot.Where(
                        new ZoneSet(place.get("zone").asInt()).letters(),
                        place.get("inside").asBoolean(),
                        Instant.parse(place.get("at").asString()),
                        columns.localized(place.get("gate"))));
            }
        }
        return places;
    }
}
