package org.plenary.identity;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes what is over: sessions, links, requests, counted attempts. Running on several instances at once does no harm. */
@Component
class Expiry {

    private static final Logger LOG = LoggerFactory.getLogger(Expiry.class);

    private final ExpiryStore store;
    private final Clock clock;

    Expiry(ExpiryStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The framework runs what this returns. */
    @Scheduled(initialDelay = 120_000, fixedDelay = 3_600_000)
    Mono<Void> remove() {
        return Mono.defer(() -> store.removeBefore(clock.instant()))
                .doOnError(error -> LOG.warn("What is over stays for now: {}", error.toString()))
                .onErrorComplete();
    }
}
