package org.plenary.registration;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.meetings.Meetings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Erases photos 30 days after the meeting (P4): no door and no badge needs them any more. */
@Component
class PhotoExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(PhotoExpiry.class);
    private static final Duration KEPT = Duration.ofDays(30);

    private final PhotoStore store;
    private final PhotoWishStore wishes;
    private final PhotoRefusalStore refusals;
    private final Meetings meetings;
    private final Clock clock;

    PhotoExpiry(PhotoStore store, PhotoWishStore wishes, PhotoRefusalStore refusals, Meetings meetings, Clock clock) {
        this.store = store;
        this.wishes = wishes;
        this.refusals = refusals;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** The framework runs what this returns. */
    @Scheduled(initialDelay = 105_000, fixedDelay = 3_600_000)
    Mono<Void> erase() {
        return Mono.defer(() -> eraseAt(clock.instant()))
                .doOnNext(count -> LOG.info("Photos erased 30 days after their meeting: {}", count))
                .doOnError(error -> LOG.warn("Photos stay for now: {}", error.toString()))
                .onErrorComplete()
                .then();
    }

    /** How many there were to erase at that moment. */
    Mono<Long> eraseAt(Instant now) {
        return Flux.defer(meetings::all)
                .filter(meeting -> meeting.days().end().plus(KEPT).isBefore(now))
                .concatMap(meeting -> wishes.erase(meeting.code())
                        .then(refusals.erase(meeting.code()))
                        .then(store.erase(meeting.code())))
                .reduce(0L, Long::sum);
    }
}
