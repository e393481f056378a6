package org.plenary.identity;

import io.r2dbc.spi.Readable;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.platform.Columns;
import org.plenary.platform.Secrets;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Repository
class SignInStore {

    /** A link, with its code when it was asked for rather than sent as an invitation. */
    record Issue(
            UUID id,
            AccountId account,
            String token,
            @Nullable String code,
            @Nullable String path,
            Instant issuedAt,
            Instant expiresAt) {

        String purpose() {
            return code == null ? "invitation" : "request";
        }
    }

    /** A letter somebody asked for. */
    record Request(UUID id, String email, @Nullable String path) {}

    /** A link or code that has just been used up. */
    record Redeemed(
            AccountId account, String name, @Nullable String path) {}

    /** How a token stands that does not sign in. */
    record Spent(boolean used, String email, @Nullable String path) {}

    private record Tried(UUID id, byte[] hash) {
        boolean fits(String code) {
            return MessageDigest.isEqual(hash, codeHash(id, code));
        }
    }

    private final DatabaseClient database;

    SignInStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Void> request(Request request, Instant at) {
        return database.sql("""
                        insert into identity_sign_in_request (id, email, path, requested_at)
                        values (:id, :email, :path, :at)
                        """)
                .bind("id", request.id())
                .bind("email", request.email())
                .bind("path", Rows.text(request.path()))
                .bind("at", at)
                .then();
    }

    /** Takes the request away: it is answered once. */
    Mono<Request> take(UUID id) {
        return database.sql("delete from identity_sign_in_request where id = :id returning id, email, path")
                .bind("id", id)
                .map(row ->
                        new Request(Columns.uuid(row, "id"), Columns.text(row, "email"), row.get("path", String.class)))
                .one();
    }

    Mono<Void> add(Issue issue) {
        String code = issue.code();
        return database.sql("""
                        insert into identity_sign_in
                            (id, account, purpose, token_hash, code_hash, path, issued_at, expires_at)
                        values (:id, :account, :purpose, :token, :code, :path, :issued, :expires)
                        """)
                .bind("id", issue.id())
                .bind("account", issue.account().value())
                .bind("purpose", issue.purpose())
                .bind("token", Secrets.sha256(issue.token()))
                .bind("code", Rows.bytes(code == null ? null : codeHash(issue.id(), code)))
                .bind("path", Rows.text(issue.path()))
                .bind("issued", issue.issuedAt())
                .bind("expires", issue.expiresAt())
                .then();
    }

    /** One statement uses the link up, so that of two parallel uses exactly one wins. */
    Mono<Redeemed> redeem(String token, Instant now) {
        return database.sql("""
                        update identity_sign_in s set used_at = :now
                        from identity_account a
                        where s.token_hash = :hash and s.used_at is null and s.expires_at > :now and a.id = s.account
                        returning s.account, a.name, s.path
                        """)
                .bind("hash", Secrets.sha256(token))
                .bind("now", now)
                .map(SignInStore::redeemed)
                .one();
    }

    Mono<Redeemed> redeem(UUID id, Instant now) {
        return database.sql("""
                        update identity_sign_in s set used_at = :now
                        from identity_account a
                        where s.id = :id and s.used_at is null and s.expires_at > :now and a.id = s.account
                        returning s.account, a.name, s.path
                        """)
                .bind("id", id)
                .bind("now", now)
                .map(SignInStore::redeemed)
                .one();
    }

    /** Why a token does not sign in; nothing when it never existed. */
    Mono<Spent> spent(String token) {
        return database.sql("""
                        select s.used_at is not null as used, s.path, a.email
                        from identity_sign_in s join identity_account a on a.id = s.account
                        where s.token_hash = :hash
                        """)
                .bind("hash", Secrets.sha256(token))
                .map(row -> new Spent(
                        Columns.get(row, "used", Boolean.class),
                        Columns.text(row, "email"),
                        row.get("path", String.class)))
                .one();
    }

    /** Counts an attempt against every letter that still lives, then says which of them the code fits. */
    Flux<UUID> tryCode(EmailAddress email, String code, int attempts, Instant now) {
        return database.sql("""
                        update identity_sign_in s set attempts = s.attempts + 1
                        from identity_account a
                        where a.id = s.account and lower(a.email) = lower(:email) and s.code_hash is not null
                            and s.used_at is null and s.expires_at > :now and s.attempts < :attempts
                        returning s.id, s.code_hash
                        """)
                .bind("email", email.value())
                .bind("now", now)
                .bind("attempts", attempts)
                .map(row -> new Tried(Columns.uuid(row, "id"), Columns.get(row, "code_hash", byte[].class)))
                .all()
                .filter(tried -> tried.fits(code))
                .map(Tried::id);
    }

    private static byte[] codeHash(UUID id, String code) {
        return Secrets.sha256(id + ":" + code);
    }

    private static Redeemed redeemed(Readable row) {
        return new Redeemed(
                new AccountId(Columns.uuid(row, "account")), Columns.text(row, "name"), row.get("path", String.class));
    }
}
