package org.plenary.platform;

import io.r2dbc.postgresql.codec.Json;
import java.time.Instant;
import java.util.Arrays;
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
            return Mono.error(Problem.of("request.bad-value", 400)
                    .field("Idempotency-Key")
                    .with("kind", "other"));
        }
        byte[] fingerprint = Secrets.sha256(json.writeValueAsBytes(request));
        return claim(key, scope, fingerprint)
                .flatMap(first -> first ? perform(key, scope, kept, work) : repeat(key, scope, fingerprint, kept))
                .as(transaction::transactional);
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
                        throw Problem.of("request.key-reused", 422).rule("L3").field("Idempotency-Key");
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
