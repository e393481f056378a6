package org.plenary.platform;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * A command that a phone may send twice is done once (L3): the second call, even at the same moment, gets the first one's
 * answer. A failed command leaves nothing behind and can be sent again under its key. A key is remembered for a day
 * ({@link KeyExpiry}). An answer in which people stand is not kept, only the id of what was made (P1, P4).
 */
@Component
public class Idempotency {

    private record Known(byte[] fingerprint, String answer) {}

    /**
     * What is kept of an answer under its key.
     *
     * @param again the answer as it is now, read from what was kept
     */
    public record Kept<T, I>(Class<I> type, Function<T, I> of, Function<I, Mono<T>> again) {

        private static <T> Kept<T, T> whole(Class<T> type) {
            return new Kept<>(type, Function.identity(), Mono::just);
        }
    }

    /**
     * A key as a command came with it.
     *
     * @param scope whose key it is and for which command
     * @param fingerprint of what was asked, in hexadecimal digits
     */
    public record Keyed(String scope, String key, String fingerprint) {

        /** Whether a phone sent both for the same command. */
        public boolean repeats(Keyed other) {
            return scope.equals(other.scope) && key.equals(other.key);
        }
    }

    /** The answer kept under a key. */
    public record Earlier<T>(Keyed keyed, T answer) {

        /** @throws Problem {@code request.key-reused} when that came under the same key and asks for something else */
        public T answerTo(Keyed repeated) {
            if (!keyed.fingerprint().equals(repeated.fingerprint())) {
                throw reused();
            }
            return answer;
        }
    }

    private static final int LONGEST_KEY = 200;

    private final DatabaseClient database;
    private final TransactionalOperator transaction;
    private final JsonMapper json;

    Idempotency(DatabaseClient database, TransactionalOperator transaction, JsonMapper json) {
        this.database = database;
        this.transaction = transaction;
        this.json = json;
    }

    /**
     * For answers in which nobody stands by name: they are kept whole.
     *
     * @param key the {@code Idempotency-Key} of the request; without one the work is simply done
     * @param scope whose key it is and for which command, as {@code "inscribe <account>"}
     * @param request what is asked; the same key with another request is a problem
     * @param work the command, in the same transaction as the key
     */
    public <T> Mono<T> once(@Nullable String key, String scope, Object request, Class<T> type, Mono<T> work) {
        return once(key, scope, request, Kept.whole(type), work);
    }

    /** The same for answers in which people stand: only what {@code kept} says is stored, and the answer read again. */
    public <T, I> Mono<T> once(@Nullable String key, String scope, Object request, Kept<T, I> kept, Mono<T> work) {
        if (key == null || key.isBlank()) {
            return work.as(transaction::transactional);
        }
        if (key.length() > LONGEST_KEY) {
            return Mono.error(tooLong());
        }
        byte[] fingerprint = Secrets.sha256(json.writeValueAsBytes(request));
        return claim(key, scope, fingerprint)
                .flatMap(first -> first ? perform(key, scope, kept, work) : repeat(key, scope, fingerprint, kept))
                .as(transaction::transactional);
    }

    /**
     * The key of a command that is carried out together with others (see {@link Gathering}); null for a command without one.
     *
     * @throws Problem {@code request.bad-value} when it is too long
     */
    public @Nullable Keyed keyed(@Nullable String key, String scope, Object request) {
        if (key == null || key.isBlank()) {
            return null;
        }
        if (key.length() > LONGEST_KEY) {
            throw tooLong();
        }
        return new Keyed(scope, key, HexFormat.of().formatHex(Secrets.sha256(json.writeValueAsBytes(request))));
    }

    /**
     * What is kept under those keys already. The caller sees to it that no two commands of one scope are carried out at the
     * same moment, by a lock that it holds until the new answers are kept.
     */
    public <T> Mono<List<Earlier<T>>> earlier(Collection<Keyed> keys, Class<T> type) {
        if (keys.isEmpty()) {
            return Mono.just(List.of());
        }
        return database.sql("""
                        select scope, key, encode(fingerprint, 'hex') fingerprint, answer from platform_idempotency
                        where (scope, key) in (select * from unnest(cast(:scopes as text[]), cast(:keys as text[])))
                        """)
                .bind("scopes", keys.stream().map(Keyed::scope).toArray(String[]::new))
                .bind("keys", keys.stream().map(Keyed::key).toArray(String[]::new))
                .map(row -> new Earlier<>(
                        new Keyed(
                                Columns.text(row, "scope"), Columns.text(row, "key"), Columns.text(row, "fingerprint")),
                        json.readValue(Columns.text(row, "answer"), type)))
                .all()
                .collectList();
    }

    /** Keeps the answers to the commands in the caller's transaction, all or none. */
    public <T> Mono<Void> keep(List<Earlier<T>> answers) {
        if (answers.isEmpty()) {
            return Mono.empty();
        }
        return database.sql("""
                        insert into platform_idempotency (scope, key, fingerprint, answer)
                        select scope, key, decode(fingerprint, 'hex'), answer
                        from jsonb_to_recordset(:answers) as a(scope text, key text, fingerprint text, answer jsonb)
                        """)
                .bind(
                        "answers",
                        Json.of(json.writeValueAsBytes(answers.stream()
                                .map(it -> Map.of(
                                        "scope", it.keyed().scope(),
                                        "key", it.keyed().key(),
                                        "fingerprint", it.keyed().fingerprint(),
                                        "answer", it.answer()))
                                .toList())))
                .then();
    }

    private static Problem tooLong() {
        return Problem.of("request.bad-value", 400).field("Idempotency-Key").with("kind", "other");
    }

    private static Problem reused() {
        return Problem.of("request.key-reused", 422).rule("L3").field("Idempotency-Key");
    }

    private Mono<Boolean> claim(String key, String scope, byte[] fingerprint) {
        return database.sql("""
                        insert into platform_idempotency (scope, key, fingerprint) values (:scope, :key, :fingerprint)
                        on conflict do nothing
                        """)
                .bind("scope", scope)
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private <T, I> Mono<T> perform(String key, String scope, Kept<T, I> kept, Mono<T> work) {
        return work.flatMap(answer -> database.sql(
                        "update platform_idempotency set answer = :answer where scope = :scope and key = :key")
                .bind("answer", Json.of(json.writeValueAsBytes(kept.of().apply(answer))))
                .bind("scope", scope)
                .bind("key", key)
                .then()
                .thenReturn(answer));
    }

    private <T, I> Mono<T> repeat(String key, String scope, byte[] fingerprint, Kept<T, I> kept) {
        return database.sql("select fingerprint, answer from platform_idempotency where scope = :scope and key = :key")
                .bind("scope", scope)
                .bind("key", key)
                .map(row -> new Known(
                        Objects.requireNonNull(row.get("fingerprint", byte[].class)),
                        Objects.requireNonNull(row.get("answer", String.class))))
                .one()
                .flatMap(known -> {
                    if (!Arrays.equals(known.fingerprint(), fingerprint)) {
                        throw reused();
                    }
                    return kept.again().apply(json.readValue(known.answer(), kept.type()));
                });
    }

    /** Forgets the oldest keys of before that moment, so many at most; how many these were. */
    Mono<Long> forgetSome(Instant before, int most) {
        return database.sql("""
                        delete from platform_idempotency where (scope, key) in
                            (select scope, key from platform_idempotency where at < :before
                             order by at limit :most for update skip locked)
                        """)
                .bind("before", before)
                .bind("most", most)
                .fetch()
                .rowsUpdated();
    }
}
