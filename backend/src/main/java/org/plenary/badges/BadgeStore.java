package org.plenary.badges;

import io.r2dbc.spi.Parameters;
import io.r2dbc.spi.R2dbcType;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.WireName;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class BadgeStore {

    private final DatabaseClient database;

    BadgeStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Badge> find(BadgeId id) {
        return database.sql("select * from badges_badge where id = :id")
                .bind("id", id.value())
                .map(BadgeStore::badge)
                .one();
    }

    /** Those of the meeting, by number. */
    Flux<Badge> all(MeetingCode meeting, Collection<BadgeId> ids) {
        return database.sql("""
                        select * from badges_badge where meeting = :meeting and id = any(:ids::uuid[])
                        order by serial, generation
                        """)
                .bind("meeting", meeting.value())
                .bind("ids", ids.stream().map(BadgeId::toString).toArray(String[]::new))
                .map(BadgeStore::badge)
                .all();
    }

    /** The badge of that meeting with that code. */
    Mono<Badge> withDigest(MeetingCode meeting, String digest) {
        return database.sql("select * from badges_badge where digest = :digest and meeting = :meeting")
                .bind("digest", digest)
                .bind("meeting", meeting.value())
                .map(BadgeStore::badge)
                .one();
    }

    /** The badge of that meeting with that number, of that generation. */
    Mono<Badge> withSerial(MeetingCode meeting, int number, int generation) {
        return database.sql("""
                        select * from badges_badge
                        where meeting = :meeting and serial = :number and generation = :generation
                        """)
                .bind("meeting", meeting.value())
                .bind("number", number)
                .bind("generation", generation)
                .map(BadgeStore::badge)
                .one();
    }

    /** The badge, so that nobody else changes it while this transaction lasts. */
    Mono<Badge> lock(BadgeId id) {
        return database.sql("select * from badges_badge where id = :id for update")
                .bind("id", id.value())
                .map(BadgeStore::badge)
                .one();
    }

    /** The newest badge of this person, in whatever state. */
    Mono<Badge> newest(ParticipantId participant) {
        return database.sql("""
                        select * from badges_badge where participant = :participant order by generation desc limit 1
                        """)
                .bind("participant", participant.value())
                .map(BadgeStore::badge)
                .one();
    }

    /** The same, so that nobody else changes it while this transaction lasts. */
    Mono<Badge> lockNewest(ParticipantId participant) {
        return database.sql("""
                        select * from badges_badge where participant = :participant order by generation desc limit 1
                        for update
                        """)
                .bind("participant", participant.value())
                .map(BadgeStore::badge)
                .one();
    }

    /** The meeting's badges of all generations, each locked; in one order, or two such transactions could wait for each other. */
    Flux<Badge> lockAll(MeetingCode meeting) {
        return database.sql("select * from badges_badge where meeting = :meeting order by id for update")
                .bind("meeting", meeting.value())
                .map(BadgeStore::badge)
                .all();
    }

    /** After the cursor, by number and generation. */
    Flux<Badge> ofMeeting(MeetingCode meeting, int afterNumber, int afterGeneration, int limit) {
        return database.sql("""
                        select * from badges_badge where meeting = :meeting and (serial, generation) > (:after, :generation)
                        order by serial, generation limit :limit
                        """)
                .bind("meeting", meeting.value())
                .bind("after", afterNumber)
                .bind("generation", afterGeneration)
                .bind("limit", limit)
                .map(BadgeStore::badge)
                .all();
    }

    Flux<Badge> ofParticipant(MeetingCode meeting, ParticipantId participant) {
        return database.sql("""
                        select * from badges_badge where meeting = :meeting and participant = :participant
                        order by generation
                        """)
                .bind("meeting", meeting.value())
                .bind("participant", participant.value())
                .map(BadgeStore::badge)
                .all();
    }

    /** The badges of a delegation that can be used, by number. */
    Flux<Badge> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return database.sql("""
                        select * from badges_badge
                        where meeting = :meeting and delegation = :delegation and state <> 'revoked' order by serial
                        """)
                .bind("meeting", meeting.value())
                .bind("delegation", delegation.value())
                .map(BadgeStore::badge)
                .all();
    }

    Flux<Badge> active(MeetingCode meeting) {
        return database.sql("select * from badges_badge where meeting = :meeting and state = 'active' order by serial")
                .bind("meeting", meeting.value())
                .map(BadgeStore::badge)
                .all();
    }

    /** Badges that are not revoked and signed with that key, those of the lowest numbers, each locked; in one order, as {@link #lockAll}. */
    Flux<Badge> lockSignedWith(MeetingCode meeting, int keyId, int limit) {
        return database.sql("""
                        select * from badges_badge where id in (
                            select id from badges_badge
                            where meeting = :meeting and key_id = :key and state <> 'revoked' order by serial limit :limit)
                        and state <> 'revoked' order by id for update
                        """)
                .bind("meeting", meeting.value())
                .bind("key", keyId)
                .bind("limit", limit)
                .map(BadgeStore::badge)
                .all();
    }

    /** Nothing is stored, and the problem {@code badges.key-withdrawn} told, where its key was withdrawn since it was signed. */
    Mono<Void> insert(Badge badge, Instant now) {
        DelegationId delegation = badge.delegation();
        return database.sql("""
                        insert into badges_badge (id, meeting, participant, delegation, serial, registration, generation,
                            key_id, claims, digest, category, zones, not_before, not_after, state, issued_at)
                        select :id, k.meeting, :participant, :delegation, :serial, :registration, :generation,
                            k.key_id, :claims, :digest, :category, :zones, :notBefore, :notAfter, :state, :now
                        from badges_key k
                        where k.meeting = :meeting and k.key_id = :keyId and k.withdrawn_at is null for key share
                        """)
                .bind("id", badge.id().value())
                .bind("meeting", badge.meeting().value())
                .bind("participant", badge.participant().value())
                .bind("delegation", delegation == null ? Parameters.in(UUID.class) : Parameters.in(delegation.value()))
                .bind("serial", badge.number())
                .bind("registration", badge.claims().registration())
                .bind("generation", badge.generation())
                .bind("keyId", badge.claims().keyId())
                .bind("claims", badge.claims().toBytes())
                .bind("digest", badge.digest())
                .bind("category", badge.category().wire())
                .bind("zones", badge.zones().bits())
                .bind("notBefore", badge.notBefore())
                .bind("notAfter", badge.notAfter())
                .bind("state", badge.state().wire())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .filter(stored -> stored == 1)
                .switchIfEmpty(Mono.error(() -> Problem.of("badges.key-withdrawn", 409)))
                .then();
    }

    /** Stores what can change of a badge. Revoked is for ever: nothing written later brings it back (B2). */
    Mono<Void> update(Badge badge, Instant now, @Nullable String reason) {
        return database.sql("""
                        update badges_badge set state = case when state = 'revoked' then state else :state end, category = :category, zones = :zones,
                            not_before = :notBefore, not_after = :notAfter,
                            revoked_at = case when :state = 'revoked' then :now else revoked_at end,
                            revoked_reason = coalesce(:reason, revoked_reason)
                        where id = :id
                        """)
                .bind("id", badge.id().value())
                .bind("state", badge.state().wire())
                .bind("category", badge.category().wire())
                .bind("zones", badge.zones().bits())
                .bind("notBefore", badge.notBefore())
                .bind("notAfter", badge.notAfter())
                .bind("now", now)
                .bind("reason", Parameters.in(R2dbcType.VARCHAR, reason))
                .then();
    }

    private static Badge badge(Readable row) {
        UUID delegation = row.get("delegation", UUID.class);
        return new Badge(
                new BadgeId(Columns.uuid(row, "id")),
                MeetingCode.of(Columns.text(row, "meeting")),
                new ParticipantId(Columns.uuid(row, "participant")),
                delegation == null ? null : new DelegationId(delegation),
                Columns.get(row, "serial", Integer.class),
                BadgeClaims.of(Columns.get(row, "claims", byte[].class)),
                Columns.text(row, "digest"),
                WireName.of(BadgeCategory.class, Columns.text(row, "category")),
                new ZoneSet(Columns.get(row, "zones", Integer.class)),
                Columns.instant(row, "not_before"),
                Columns.instant(row, "not_after"),
                WireName.of(BadgeState.class, Columns.text(row, "state")));
    }
}
