package org.plenary.badges.custody;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class CustodyStore {

    private final DatabaseClient database;

    CustodyStore(DatabaseClient database) {
        this.database = database;
    }

    /** One that somebody wants to give out: its serial, and whether it can be used. */
    record Wanted(BadgeId id, String serial, boolean active) {}

    /**
     * Those of the meeting, held until the transaction ends, so that meanwhile none is revoked, given out or taken back by others; in
     * one order.
     */
    Flux<Wanted> hold(MeetingCode meeting, Collection<BadgeId> badges) {
        return database.sql("""
                        select id, serial, generation, state = 'active' as active from badges_badge
                        where meeting = :meeting and id = any(:badges::uuid[]) order by id for no key update
                        """)
                .bind("meeting", meeting.value())
                .bind("badges", texts(badges))
                .map(CustodyStore::wanted)
                .all();
    }

    private static Wanted wanted(Readable row) {
        return new Wanted(
                new BadgeId(Columns.uuid(row, "id")),
                String.format(
                        Locale.ROOT,
                        "%04d-%d",
                        Columns.get(row, "serial", Integer.class),
                        Columns.get(row, "generation", Integer.class)),
                Columns.get(row, "active", Boolean.class));
    }

    /** Those of them that are in somebody's hands; asked once they are held, it stays so. */
    Flux<BadgeId> out(Collection<BadgeId> badges) {
        return database.sql("""
                        select badge from badges_collection where badge = any(:badges::uuid[]) and returned_at is null
                        """)
                .bind("badges", texts(badges))
                .map(row -> new BadgeId(Columns.uuid(row, "badge")))
                .all();
    }

    /** The badge in whatever state, held until the transaction ends, so that what its registration asks of it waits. */
    Mono<Void> hold(BadgeId badge) {
        return database.sql("select id from badges_badge where id = :badge for share")
                .bind("badge", badge.value())
                .then();
    }

    /** The number of the next receipt; nobody else gets one before this transaction ends. */
    Mono<Integer> nextNumber(MeetingCode meeting) {
        return database.sql("select meeting from badges_series where meeting = :meeting for update")
                .bind("meeting", meeting.value())
                .then()
                .then(Mono.defer(() -> database.sql(
                                "select coalesce(max(number), 0) + 1 as n from badges_handover where meeting = :meeting")
                        .bind("meeting", meeting.value())
                        .map(row -> Columns.get(row, "n", Integer.class))
                        .one()));
    }

    Mono<Void> insert(Handover handover) {
        return database.sql("""
                        insert into badges_handover (id, meeting, number, receiver, given_at, given_by)
                        values (:id, :meeting, :number, :receiver, :at, :by)
                        """)
                .bind("id", handover.id())
                .bind("meeting", handover.meeting().value())
                .bind("number", handover.number())
                .bind("receiver", handover.receiver())
                .bind("at", handover.givenAt())
                .bind("by", handover.givenBy())
                .then();
    }

    Mono<Void> collect(Collection<BadgeId> badges, @Nullable UUID handover, Instant now, String by) {
        return database.sql("""
                        insert into badges_collection (id, badge, handover, collected_at, collected_by)
                        select gen_random_uuid(), badge, :handover, :now, :by
                        from unnest(:badges::uuid[]) as i (badge) order by badge
                        """)
                .bind("badges", texts(badges))
                .bind("handover", handover == null ? Parameters.in(UUID.class) : Parameters.in(handover))
                .bind("now", now)
                .bind("by", by)
                .then();
    }

    /** Answers false when the badge is in nobody's hands. */
    Mono<Boolean> takeBack(MeetingCode meeting, BadgeId badge, Instant now, String by) {
        return database.sql("""
                        update badges_collection c set returned_at = :now, returned_by = :by
                        from badges_badge b
                        where c.badge = :badge and c.returned_at is null and b.id = c.badge and b.meeting = :meeting
                        """)
                .bind("badge", badge.value())
                .bind("meeting", meeting.value())
                .bind("now", now)
                .bind("by", by)
                .fetch()
                .rowsUpdated()
                .map(changed -> changed > 0);
    }

    Mono<Handover> find(MeetingCode meeting, UUID id) {
        return database.sql("select * from badges_handover where meeting = :meeting and id = :id")
                .bind("meeting", meeting.value())
                .bind("id", id)
                .map(CustodyStore::handover)
                .one();
    }

    /** All receipts, the newest first. */
    Flux<Handover> ofMeeting(MeetingCode meeting) {
        return database.sql("select * from badges_handover where meeting = :meeting order by number desc")
                .bind("meeting", meeting.value())
                .map(CustodyStore::handover)
                .all();
    }

    /** What was given with it, also what came back, by number. */
    Flux<BadgeId> of(UUID handover) {
        return database.sql("""
                        select c.badge from badges_collection c join badges_badge b on b.id = c.badge
                        where c.handover = :handover order by b.serial, b.generation
                        """)
                .bind("handover", handover)
                .map(row -> new BadgeId(Columns.uuid(row, "badge")))
                .all();
    }

    /** Of each badge of the delegation the last time that it was collected. */
    Flux<Collected> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return database.sql("""
                        select distinct on (c.badge) c.* from badges_collection c join badges_badge b on b.id = c.badge
                        where b.meeting = :meeting and b.delegation = :delegation
                        order by c.badge, c.returned_at is null desc, c.collected_at desc
                        """)
                .bind("meeting", meeting.value())
                .bind("delegation", delegation.value())
                .map(CustodyStore::collected)
                .all();
    }

    /** Of each badge of the person the last time that it was collected. */
    Flux<Collected> ofParticipant(MeetingCode meeting, ParticipantId participant) {
        return database.sql("""
                        select distinct on (c.badge) c.* from badges_collection c join badges_badge b on b.id = c.badge
                        where b.meeting = :meeting and b.participant = :participant
                        order by c.badge, c.returned_at is null desc, c.collected_at desc
                        """)
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .map(CustodyStore::collected)
                .all();
    }

    /** When that badge was last collected. */
    Mono<Collected> last(BadgeId badge) {
        return database.sql("""
                        select * from badges_collection where badge = :badge
                        order by returned_at is null desc, collected_at desc limit 1
                        """)
                .bind("badge", badge.value())
                .map(CustodyStore::collected)
                .one();
    }

    private static Collected collected(Readable row) {
        return new Collected(
                new BadgeId(Columns.uuid(row, "badge")),
                row.get("handover", UUID.class),
                Columns.instant(row, "collected_at"),
                row.get("returned_at", Instant.class));
    }

    private static String[] texts(Collection<BadgeId> badges) {
        return badges.stream().map(BadgeId::toString).toArray(String[]::new);
    }

    private static Handover handover(Readable row) {
        return new Handover(
                Columns.uuid(row, "id"),
                MeetingCode.of(Columns.text(row, "meeting")),
                Columns.get(row, "number", Integer.class),
                Columns.text(row, "receiver"),
                Columns.instant(row, "given_at"),
                Columns.text(row, "given_by"));
    }
}
