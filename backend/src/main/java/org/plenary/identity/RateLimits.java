package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.kernel.Problem;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Counts how often something was asked for within a window of time, for all instances together. Each attempt counts at once,
 * outside any transaction, so that a refused command counts, too. What is counted is kept as a hash.
 */
@Service
class RateLimits {

    private final RateStore store;
    private final IdentitySettings settings;
    private final Clock clock;

    RateLimits(RateStore store, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.settings = settings;
        this.clock = clock;
    }

    /** Counts one more; beyond the limit a problem that says after how many minutes to try again. */
    Mono<Void> count(String what, String whose, int limit) {
        Instant now = clock.instant();
        long window = settings.rateWindow().toSeconds();
        Instant starts = Instant.ofEpochSecond(now.getEpochSecond() / window * window);
        return store.hit(Secrets.sha256(what + " " + whose), starts)
                .flatMap(hits -> hits <= limit ? Mono.empty() : Mono.error(tooMany(now, starts.plusSeconds(window))));
    }

    private static Problem tooMany(Instant now, Instant ends) {
        long seconds = Duration.between(now, ends).toSeconds() + 1;
        return Problem.of("sign-in.too-many", 429).with("retryAfter", seconds).with("minutes", (seconds + 59) / 60);
    }
}
