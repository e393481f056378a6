package org.plenary.identity;

import java.time.Instant;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class RateStore {

    private final DatabaseClient database;

    RateStore(DatabaseClient database) {
        this.database = database;
    }

    /** Counts one more in the bucket's window, and says how many that makes. */
    Mono<Integer> hit(byte[] bucket, Instant windowStarts) {
        return database.sql("""
                        insert into identity_rate (bucket, starts, hits) values (:bucket, :starts, 1)
                        on conflict (bucket, starts) do update set hits = identity_rate.hits + 1
                        returning hits
                        """)
                .bind("bucket", bucket)
                .bind("starts", windowStarts)
                .map(row -> Columns.get(row, "hits", Integer.class))
                .one();
    }

    /** How many the bucket's window holds. */
    Mono<Integer> hits(byte[] bucket, Instant windowStarts) {
        return database.sql("select hits from identity_rate where bucket = :bucket and starts = :starts")
                .bind("bucket", bucket)
                .bind("starts", windowStarts)
                .map(row -> Columns.get(row, "hits", Integer.class))
                .one()
                .defaultIfEmpty(0);
    }
}
