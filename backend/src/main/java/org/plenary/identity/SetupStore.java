package org.plenary.identity;

import java.time.Instant;
import org.plenary.platform.Secrets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class SetupStore {

    private final DatabaseClient database;

    SetupStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(String token, Instant now, Instant expires) {
        return database.sql(
                        "insert into identity_setup (token_hash, issued_at, expires_at) values (:hash, :now, :expires)")
                .bind("hash", Secrets.sha256(token))
                .bind("now", now)
                .bind("expires", expires)
                .then();
    }

    /** True when the token is one of a link that was printed and is not too old. */
    Mono<Boolean> valid(String token, Instant now) {
        return database.sql("select 1 as found from identity_setup where token_hash = :hash and expires_at > :now")
                .bind("hash", Secrets.sha256(token))
                .bind("now", now)
                .map(row -> true)
                .one()
                .defaultIfEmpty(false);
    }

    Mono<Void> removeAll() {
        return database.sql("delete from identity_setup").then();
    }
}
