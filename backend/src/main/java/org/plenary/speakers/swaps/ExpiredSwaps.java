package org.plenary.speakers.swaps;

import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells both delegations of a proposal that nobody answered in time (L15): once, whichever instance comes first. */
@Component
class ExpiredSwaps {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredSwaps.class);

    private final SwapStore store;
    private final Swaps swaps;
    private final Clock clock;

    ExpiredSwaps(SwapStore store, Swaps swaps, Clock clock) {
        this.store = store;
        this.swaps = swaps;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 85_000, fixedDelay = 60_000)
    Mono<Void> run() {
        return expire(clock.instant()).onErrorResume(error -> {
            LOG.warn("Proposals that expired wait for the next run", error);
            return Mono.empty();
        });
    }

    /** One list that cannot be read holds no other back. */
    Mono<Void> expire(Instant now) {
        return store.due(now)
                .concatMap(due -> swaps.expire(due.meeting(), due.list()).onErrorResume(error -> {
                    LOG.warn("Proposals of the list {} that expired wait for the next run", due.list(), error);
                    return Mono.empty();
                }))
                .then();
    }
}
