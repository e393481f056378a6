package org.plenary.checkin;

import io.r2dbc.spi.Readable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class RoomLimitStore {

    private final DatabaseClient database;

    RoomLimitStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<RoomLimit> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from checkin_limit where meeting = :meeting order by zone, category")
                .bind("meeting", meeting.value())
                .map(RoomLimitStore::limit)
                .all();
    }

    /** The one that is set, held until the transaction ends: two officers set it one after the other. */
    Mono<RoomLimit> lock(MeetingCode meeting, ZoneSet zone, BadgeCategory category) {
        return database.sql("""
                        select * from checkin_limit where meeting = :meeting and zone = :zone and category = :category
                        for update
                        """)
                .bind("meeting", meeting.value())
                .bind("zone", zone.bits())
                .bind("category", category.wire())
                .map(RoomLimitStore::limit)
                .one();
    }

    Mono<Void> set(MeetingCode meeting, RoomLimit limit) {
        return database.sql("""
                        insert into checkin_limit (meeting, zone, category, scope, most)
                        values (:meeting, :zone, :category, :scope, :most)
                        on conflict (meeting, zone, category) do update set scope = excluded.scope, most = excluded.most
                        """)
                .bind("meeting", meeting.value())
                .bind("zone", limit.zone().bits())
                .bind("category", limit.category().wire())
                .bind("scope", limit.scope().wire())
                .bind("most", limit.most())
                .then();
    }

    Mono<Void> lift(MeetingCode meeting, ZoneSet zone, BadgeCategory category) {
        return database.sql(
                        "delete from checkin_limit where meeting = :meeting and zone = :zone and category = :category")
                .bind("meeting", meeting.value())
                .bind("zone", zone.bits())
                .bind("category", category.wire())
                .then();
    }

    private static RoomLimit limit(Readable row) {
        return new RoomLimit(
                new ZoneSet(Columns.get(row, "zone", Integer.class)),
                WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                WireName.of(RoomLimit.Scope.class, Columns.text(row, "scope")),
                Columns.get(row, "most", Integer.class));
    }
}
