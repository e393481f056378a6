package org.plenary.badges;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class BadgeKeyStore {

    /** A key as it lies in the database. */
    record Stored(long number, int keyId, byte[] publicKey, byte[] privateKey, boolean sealed, KeyState state) {}

    private final DatabaseClient database;

    BadgeKeyStore(DatabaseClient database) {
        this.database = database;
    }

    /** The newest first. */
    Flux<Stored> ofMeeting(MeetingCode meeting) {
        return database.sql("""
                        select s.number, k.* from badges_key k join badges_series s using (meeting)
                        where k.meeting = :meeting order by k.key_id desc
                        """)
                .bind("meeting", meeting.value())
                .map(BadgeKeyStore::stored)
                .all();
    }

    /** What is known of the meeting's keys, the newest first, without the keys themselves. */
    Flux<KnownKey> known(MeetingCode meeting) {
        return database.sql("""
                        select k.key_id, k.created_at, k.retired_at, k.withdrawn_at, count(b.id) + (
                                   select count(*) from badges_pass p
                                   where p.meeting = k.meeting and p.key_id = k.key_id and p.state <> 'revoked') as badges
                        from badges_key k left join badges_badge b
                             on b.meeting = k.meeting and b.key_id = k.key_id and b.state <> 'revoked'
                        where k.meeting = :meeting group by k.meeting, k.key_id order by k.key_id desc
                        """)
                .bind("meeting", meeting.value())
                .map(row -> new KnownKey(
                        Columns.get(row, "key_id", Integer.class),
                        state(row),
                        Columns.instant(row, "created_at"),
                        Columns.get(row, "badges", Long.class)))
                .all();
    }

    /** Whoever changes the meeting's keys waits here for whoever does so now. */
    Mono<Void> hold(MeetingCode meeting) {
        return database.sql("select meeting from badges_series where meeting = :meeting for update")
                .bind("meeting", meeting.value())
                .then();
    }

    /** Waits for badges that are being signed with it, and lets none be added meanwhile ({@link BadgeStore#insert}). */
    Mono<Void> holdKey(MeetingCode meeting, int keyId) {
        return database.sql("select key_id from badges_key where meeting = :meeting and key_id = :key for update")
                .bind("meeting", meeting.value())
                .bind("key", keyId)
                .then();
    }

    Mono<Void> retireAll(MeetingCode meeting, Instant now) {
        return database.sql("update badges_key set retired_at = :now where meeting = :meeting and retired_at is null")
                .bind("meeting", meeting.value())
                .bind("now", now)
                .then();
    }

    Mono<Void> withdraw(MeetingCode meeting, int keyId, Instant now) {
        return database.sql("""
                        update badges_key set withdrawn_at = coalesce(withdrawn_at, :now)
                        where meeting = :meeting and key_id = :key
                        """)
                .bind("meeting", meeting.value())
                .bind("key", keyId)
                .bind("now", now)
                .then();
    }

    /** Two instances may both try: one of the keys stays, for both. */
    Mono<Void> insertFirst(MeetingCode meeting, Stored key, Instant now) {
        return database.sql("insert into badges_series (meeting) values (:meeting) on conflict do nothing")
                .bind("meeting", meeting.value())
                .then()
                .then(insert(meeting, key, now));
    }

    Mono<Void> insert(MeetingCode meeting, Stored key, Instant now) {
        return database.sql("""
                        insert into badges_key (meeting, key_id, public_key, private_key, sealed, created_at)
                        values (:meeting, :keyId, :publicKey, :privateKey, :sealed, :now)
                        on conflict do nothing
                        """)
                .bind("meeting", meeting.value())
                .bind("keyId", key.keyId())
                .bind("publicKey", key.publicKey())
                .bind("privateKey", key.privateKey())
                .bind("sealed", key.sealed())
                .bind("now", now)
                .then();
    }

    Mono<Integer> nextSerial(MeetingCode meeting) {
        return database.sql("""
                        update badges_series set next_serial = next_serial + 1 where meeting = :meeting
                        returning next_serial - 1 as serial
                        """)
                .bind("meeting", meeting.value())
                .map(row -> Columns.get(row, "serial", Integer.class))
                .one();
    }

    private static Stored stored(Readable row) {
        return new Stored(
                Columns.get(row, "number", Integer.class),
                Columns.get(row, "key_id", Integer.class),
                Columns.get(row, "public_key", byte[].class),
                Columns.get(row, "private_key", byte[].class),
                Columns.get(row, "sealed", Boolean.class),
                state(row));
    }

    private static KeyState state(Readable row) {
        if (row.get("withdrawn_at", Instant.class) != null) {
            return KeyState.WITHDRAWN;
        }
        return row.get("retired_at", Instant.class) == null ? KeyState.SIGNING : KeyState.RETIRED;
    }
}
