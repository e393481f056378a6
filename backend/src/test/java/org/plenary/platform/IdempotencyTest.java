package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.Problem;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/** L3: the same command sent again, even at the same moment, is done once. */
@PlenaryTest(shared = true)
class IdempotencyTest {

    /** What a command answers. */
    record Answer(int number) {}

    @Autowired
    Idempotency idempotency;

    @Autowired
    KeyExpiry expiry;

    @Autowired
    DatabaseClient database;

    private final AtomicInteger done = new AtomicInteger();

    @Test
    void twentyAtOnceAreDoneOnceAndAnsweredAlike() {
        List<Answer> answers = Flux.range(0, 20)
                .flatMap(i -> once("parallel", "the same"), 20)
                .collectList()
                .block();

        assertThat(answers).hasSize(20).containsOnly(new Answer(1));
        assertThat(done).hasValue(1);
    }

    @Test
    void aFailedCommandLeavesItsKeyFree() {
        Mono<Answer> failing = Mono.error(Problem.of("conflict", 409));

        StepVerifier.create(idempotency.once("failed", "test", Map.of(), Answer.class, failing))
                .verifyError(Problem.class);
        StepVerifier.create(once("failed", "again")).expectNext(new Answer(1)).verifyComplete();
    }

    @Test
    void theSameKeyWithAnotherRequestIsRefused() {
        once("reused", "one thing").block();

        StepVerifier.create(once("reused", "another thing"))
                .verifyErrorSatisfies(
                        problem -> assertThat(((Problem) problem).code()).isEqualTo("request.key-reused"));
    }

    @Test
    void withoutAKeyEachIsDone() {
        once(null, "x").block();
        once(null, "x").block();

        assertThat(done).hasValue(2);
    }

    @Test
    void aKeyIsForgottenAfterADay() {
        once("remembered", "x").block();
        Instant now = Instant.now();

        expiry.forgetAt(now.plus(Duration.ofHours(23))).block();
        assertThat(once("remembered", "x").block()).isEqualTo(new Answer(1));
        assertThat(expiry.forgetAt(now.plus(Duration.ofHours(25))).block()).isPositive();
        assertThat(once("remembered", "x").block()).isEqualTo(new Answer(2));
    }

    @Test
    void moreThanABatchIsForgotten() {
        database.sql("insert into platform_idempotency (scope, key, fingerprint, at)"
                        + " select 'old', i::text, '', '2001-01-01' from generate_series(1, 2500) i")
                .then()
                .block();

        assertThat(expiry.forgetAt(Instant.parse("2001-01-03T00:00:00Z")).block())
                .isEqualTo(2500);
    }

    private Mono<Answer> once(String key, String request) {
        Mono<Answer> work = Mono.fromSupplier(() -> new Answer(done.incrementAndGet()));
        return idempotency.once(key, "test", request, Answer.class, work);
    }
}
