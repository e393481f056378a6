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
    record Stored(long number, int keyId, byte[] publicKey, byte[] privateKey, boolean sealed, boolean retired) {}

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

    /** Two instances may both try: one of the keys stays, for both. */
    Mono<Void> insertFirst(MeetingCode meeting, Stored key, Instant now) {
        return database.sql("insert into badges_series (meeting) values (:meeting) on conflict do nothing")
                .bind("meeting", meeting.value())
                .then()
                .then(database.sql("""
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
                        .then());
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
                row.get("retired_at", Instant.class) != null);
    }
}
