package org.plenary.identity;

import java.time.Duration;
import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class ExpiryStore {

    /** So long a spent link can still bring a new letter to its address. */
    private static final Duration SPENT = Duration.ofDays(30);

    private static final Duration COUNTED = Duration.ofDays(1);

    private final DatabaseClient database;

    ExpiryStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> removeBefore(Instant now) {
        return remove("delete from identity_session where expires_at < :before", now)
                .then(remove("delete from identity_sign_in where expires_at < :before", now.minus(SPENT)))
                .then(remove("delete from identity_sign_in_request where requested_at < :before", now.minus(COUNTED)))
                .then(remove("delete from identity_setup where expires_at < :before", now))
                .then(remove("delete from identity_rate where starts < :before", now.minus(COUNTED)));
    }

    private Mono<Void> remove(String sql, Instant before) {
        return database.sql(sql).bind("before", before).then();
    }
}
