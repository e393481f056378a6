package org.plenary.speakers.texts;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.kernel.TextId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Sweeps files that no text has: a process that was stopped between writing and committing leaves one behind. Only what has lain
 * there for hours, since a text that is just being handed in has no row yet.
 */
@Component
class OrphanedTexts {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanedTexts.class);
    private static final Duration SURELY_OVER = Duration.ofHours(6);

    private final TextDirectory directory;
    private final TextStore store;
    private final Clock clock;

    OrphanedTexts(TextDirectory directory, TextStore store, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.clock = clock;
    }

    /** The framework runs what this returns. */
    @Scheduled(initialDelay = 300_000, fixedDelay = 3_600_000)
    Mono<Void> sweep() {
        return Mono.defer(() -> sweepAt(clock.instant()))
                .doOnError(error -> LOG.warn("Files without a text stay for now: {}", error.toString()))
                .onErrorComplete()
                .then();
    }

    /** How many there were to sweep at that moment. */
    Mono<Long> sweepAt(Instant now) {
        Instant before = now.minus(SURELY_OVER);
        return directory
                .clear(before)
                .thenMany(directory.keptBefore(before))
                .flatMap(Flux::fromIterable)
                .filterWhen((TextId text) -> store.find(text).hasElement().map(known -> !known))
                .concatMap(text -> directory.forget(text).thenReturn(text))
                .count();
    }
}
