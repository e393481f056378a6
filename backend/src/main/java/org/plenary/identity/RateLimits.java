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
        return hit(window(what, whose), limit, "sign-in.too-many");
    }

    /**
     * Counts attempts that are refused as wrong or unknown, and no others: behind one address there may be a whole conference
     * whose links work. Who has reached the limit is refused before the attempt.
     */
    <T> Mono<T> guess(String what, String whose, int limit, Mono<T> attempt) {
        Window window = window(what, whose);
        return store.hits(window.bucket(), window.starts())
                .flatMap(hits ->
                        hits < limit ? Mono.<Void>empty() : Mono.error(tooMany(window, "access.too-many-guesses")))
                .then(attempt)
                .onErrorResume(
                        Problem.class,
                        refused -> refused.status() == 400 || refused.status() == 404
                                ? hit(window, limit, "access.too-many-guesses").then(Mono.error(refused))
                                : Mono.error(refused));
    }

    /** Counts one more in a window of that length, and says how many that makes and how long the window lasts yet. */
    Mono<Allowances.Use> use(String what, String whose, Duration length) {
        Window window = window(what, whose, length);
        return store.hit(window.bucket(), window.starts()).map(hits -> new Allowances.Use(hits, left(window)));
    }

    private Mono<Void> hit(Window window, int limit, String code) {
        return store.hit(window.bucket(), window.starts())
                .flatMap(hits -> hits <= limit ? Mono.empty() : Mono.error(tooMany(window, code)));
    }

    private record Window(byte[] bucket, Instant starts, Duration length) {}

    private Window window(String what, String whose) {
        return window(what, whose, settings.rateWindow());
    }

    private Window window(String what, String whose, Duration lasts) {
        long length = lasts.toSeconds();
        Instant starts = Instant.ofEpochSecond(clock.instant().getEpochSecond() / length * length);
        return new Window(Secrets.sha256(what + " " + whose), starts, lasts);
    }

    private long left(Window window) {
        Instant ends = window.starts().plus(window.length());
        return Math.max(0, Duration.between(clock.instant(), ends).toSeconds()) + 1;
    }

    private Problem tooMany(Window window, String code) {
        long seconds = left(window);
        return Problem.of(code, 429).with("retryAfter", seconds).with("minutes", (seconds + 59) / 60);
    }
}
