package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.time.Duration;
import java.time.Instant;
import org.plenary.kernel.AccountId;
import org.plenary.platform.Columns;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

@Repository
class SessionStore {

    /** A session that has not expired, with its account. */
    record Open(Account account, Instant expiresAt, Instant endsAt) {}

    private final DatabaseClient database;

    SessionStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> add(byte[] hash, AccountId account, Instant now, Instant expiresAt, Instant endsAt) {
        return database.sql("""
                        insert into identity_session (token_hash, account, started_at, expires_at, ends_at)
                        values (:hash, :account, :now, :expires, :ends)
                        """)
                .bind("hash", hash)
                .bind("account", account.value())
                .bind("now", now)
                .bind("expires", expiresAt)
                .bind("ends", endsAt)
                .then();
    }

    Mono<Open> open(byte[] hash, Instant now) {
        return database.sql("""
                        select s.expires_at, s.ends_at, a.id, a.email, a.name, a.language
                        from identity_session s join identity_account a on a.id = s.account
                        where s.token_hash = :hash and s.expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .map(SessionStore::open)
                .one();
    }

    /** Lets the session live on, never beyond its end, and never one that was ended meanwhile. */
    Mono<Void> extend(byte[] hash, Instant now, Duration idle) {
        return database.sql("""
                        update identity_session set expires_at = least(ends_at, :until)
                        where token_hash = :hash and expires_at > :now
                        """)
                .bind("hash", hash)
                .bind("now", now)
                .bind("until", now.plus(idle))
                .then();
    }

    /** The account of the ended session, or nothing when there was none. */
    Mono<AccountId> remove(byte[] hash) {
        return database.sql("delete from identity_session where token_hash = :hash returning account")
                .bind("hash", hash)
                .map(row -> new AccountId(Columns.uuid(row, "account")))
                .one();
    }

    private static Open open(Readable row) {
        return new Open(AccountStore.account(row), Columns.instant(row, "expires_at"), Columns.instant(row, "ends_at"));
    }
}
