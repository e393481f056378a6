package org.plenary.badges;

import java.util.Collection;
import java.util.UUID;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class ActivationStore {

    private final DatabaseClient database;

    ActivationStore(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Lets the setting stay as it is until this transaction ends; many may do so at once. What is read after this is what
     * whoever changes the setting later finds.
     */
    Mono<Void> keepSetting(MeetingCode meeting) {
        return lock("pg_advisory_xact_lock_shared", meeting);
    }

    /** Waits for all who rely on the setting, and lets nobody else rely on it until this transaction ends. */
    Mono<Void> holdSetting(MeetingCode meeting) {
        return lock("pg_advisory_xact_lock", meeting);
    }

    private Mono<Void> lock(String function, MeetingCode meeting) {
        return database.sql("select " + function + "(hashtextextended('badge activation ' || :meeting, 0))")
                .bind("meeting", meeting.value())
                .then();
    }

    Mono<Boolean> onceCollected(MeetingCode meeting) {
        return database.sql("""
                        select exists (select from badges_activation where meeting = :meeting and once_collected) as so
                        """)
                .bind("meeting", meeting.value())
                .map(row -> Columns.get(row, "so", Boolean.class))
                .one();
    }

    Mono<Boolean> collected(BadgeId badge) {
        return database.sql("""
                        select exists (select from badges_collection where badge = :badge and returned_at is null) as so
                        """)
                .bind("badge", badge.value())
                .map(row -> Columns.get(row, "so", Boolean.class))
                .one();
    }

    Mono<Void> set(MeetingCode meeting, boolean onceCollected) {
        return database.sql("""
                        insert into badges_activation (meeting, once_collected) values (:meeting, :onceCollected)
                        on conflict (meeting) do update set once_collected = excluded.once_collected
                        """)
                .bind("meeting", meeting.value())
                .bind("onceCollected", onceCollected)
                .then();
    }

    /** Those among the badges that could be used and that nobody has in hand. */
    Flux<BadgeId> waiting(Collection<BadgeId> badges) {
        UUID[] wanted = badges.stream().map(BadgeId::value).toArray(UUID[]::new);
        return database.sql("""
                        select b.id from badges_badge b
                        where b.id = any(:wanted) and b.state = 'active' and not exists (
                            select from badges_collection c where c.badge = b.id and c.returned_at is null)
                        """)
                .bind("wanted", wanted)
                .map(row -> new BadgeId(Columns.uuid(row, "id")))
                .all();
    }

    /** The badges that could be used and that nobody has in hand. */
    Flux<BadgeId> waiting(MeetingCode meeting) {
        return database.sql("""
                        select b.id from badges_badge b
                        where b.meeting = :meeting and b.state = 'active' and not exists (
                            select from badges_collection c where c.badge = b.id and c.returned_at is null)
                        """)
                .bind("meeting", meeting.value())
                .map(row -> new BadgeId(Columns.uuid(row, "id")))
                .all();
    }
}
