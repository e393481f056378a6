package org.plenary.push;

import java.time.Instant;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class InstallationKeyStore {

    /** The key as it lies in the database. */
    record Stored(byte[] publicKey, byte[] privateKey, boolean sealed) {}

    private final DatabaseClient database;

    InstallationKeyStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Stored> find() {
        return database.sql("select public_key, private_key, sealed from push_key")
                .map(row -> new Stored(
                        Columns.get(row, "public_key", byte[].class),
                        Columns.get(row, "private_key", byte[].class),
                        Columns.get(row, "sealed", Boolean.class)))
                .one();
    }

    /** Two instances may both try: one of the keys stays, for both. */
    Mono<Void> insertFirst(Stored key, Instant now) {
        return database.sql("""
                        insert into push_key (public_key, private_key, sealed, made_at)
                        values (:publicKey, :privateKey, :sealed, :now) on conflict do nothing
                        """)
                .bind("publicKey", key.publicKey())
                .bind("privateKey", key.privateKey())
                .bind("sealed", key.sealed())
                .bind("now", now)
                .then();
    }
}
