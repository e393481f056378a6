package org.plenary.calendar;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class FeedStore {

    private final DatabaseClient database;

    FeedStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Feed> byToken(byte[] hash) {
        return database.sql("select * from calendar_feed where token_hash = :hash and revoked_at is null")
                .bind("hash", hash)
                .map(FeedStore::feed)
                .one();
    }

    Mono<Feed> current(MeetingCode meeting, AccountId account) {
        return database.sql("""
                        select * from calendar_feed
                        where meeting = :meeting and account = :account and revoked_at is null
                        """)
                .bind("meeting", meeting.value())
                .bind("account", account.value())
                .map(FeedStore::feed)
                .one();
    }

    /** Of two that a double click asks for at once, the later answer holds the address that lives. */
    Mono<Void> add(Feed feed, byte[] hash) {
        return database.sql("""
                        insert into calendar_feed (token_hash, meeting, account, created_at)
                        values (:hash, :meeting, :account, :now)
                        on conflict (meeting, account) where revoked_at is null
                        do update set token_hash = excluded.token_hash, created_at = excluded.created_at
                        """)
                .bind("hash", hash)
                .bind("meeting", feed.meeting().value())
                .bind("account", feed.account().value())
                .bind("now", feed.since())
                .then();
    }

    /** True when there was one. */
    Mono<Boolean> revoke(MeetingCode meeting, AccountId account, Instant now) {
        return database.sql("""
                        update calendar_feed set revoked_at = :now
                        where meeting = :meeting and account = :account and revoked_at is null
                        """)
                .bind("meeting", meeting.value())
                .bind("account", account.value())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows > 0);
    }

    private static Feed feed(Readable row) {
        return new Feed(
                MeetingCode.of(Columns.text(row, "meeting")),
                new AccountId(Columns.get(row, "account", UUID.class)),
                Columns.instant(row, "created_at"));
    }
}
