package org.plenary.platform;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Forgets the keys of commands after a day: no phone sends a command again so late, and what they answered is not to outlive
 * its purpose. In batches, so that no command waits long; several instances at once take different ones.
 */
@Component
class KeyExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(KeyExpiry.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private static final int BATCH = 1_000;

    private final Idempotency keys;
    private final Clock clock;

    KeyExpiry(Idempotency keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** The framework runs what this returns. */
    @Scheduled(initialDelay = 150_000, fixedDelay = 3_600_000)
    Mono<Void> forget() {
        return Mono.defer(() -> forgetAt(clock.instant()))
                .doOnError(error -> LOG.warn("Keys of commands stay for now: {}", error.toString()))
                .onErrorComplete()
                .then();
    }

    /** How many there were to forget at that moment. */
    Mono<Long> forgetAt(Instant now) {
        Instant before = now.minus(KEPT);
        return Flux.defer(() -> keys.forgetSome(before, BATCH))
                .repeat()
                .takeUntil(rows -> rows < BATCH)
                .reduce(0L, Long::sum);
    }
}
