package org.plenary.push;

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
 * Carries notices to push services, on whichever instance takes them. Each is sent at most once more than it was certainly not
 * delivered: what a push service refuses for now is tried again, later each time; what got no answer is not.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
    private static final int BATCH = 50;
    private static final int AT_ONCE = 8;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);

    /** Longer than any attempt takes: who has not answered by then never will. */
    private static final Duration SENDING = Duration.ofMinutes(5);

    private final NoticeStore store;
    private final PushDeviceStore devices;
    private final PushPost post;
    private final PushSettings settings;
    private final Clock clock;

    NoticeDelivery(NoticeStore store, PushDeviceStore devices, PushPost post, PushSettings settings, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** The framework runs what this returns, and waits for its end before it calls again. */
    @Scheduled(fixedDelay = 1_000)
    Mono<Void> deliver() {
        return Flux.defer(() -> store.claim(clock.instant(), BATCH))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .flatMap(this::deliver, AT_ONCE)
                .then()
                .doOnError(error -> LOG.warn("Notices wait: {}", error.toString()))
                .onErrorComplete();
    }

    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    Mono<Void> tidy() {
        return Mono.defer(() -> tidy(clock.instant()))
                .doOnError(error -> LOG.warn("Notices are not tidied: {}", error.toString()))
                .onErrorComplete();
    }

    Mono<Void> tidy(Instant now) {
        return store.giveUp(now, SENDING)
                .then(store.forgetBefore(now.minus(settings.keep())))
                .then(devices.forgetBefore(now.minus(settings.forgetAfter())))
                .then();
    }

    private Mono<Void> deliver(NoticeStore.Waiting notice) {
        return notice.expiresAt().isAfter(clock.instant())
                ? devices.find(notice.device())
                        .flatMap(device -> post.send(device, notice).flatMap(answer -> settle(notice, answer)))
                : store.settle(notice.id(), "expired", 0);
    }

    private Mono<Void> settle(NoticeStore.Waiting notice, PushPost.Answer answer) {
        int status = answer.status();
        if (answer.delivered()) {
            return store.settle(notice.id(), "delivered", status)
                    .then(devices.notified(notice.device(), clock.instant()));
        }
        if (answer.gone()) {
            return devices.remove(notice.device());
        }
        if (answer.tryAgain() && notice.attempts() < settings.attempts()) {
            return store.again(notice.id(), clock.instant().plus(pause(notice, answer)), status);
        }
        LOG.warn("A notice was not delivered, status {}", status);
        return store.settle(notice.id(), status < 0 ? "unknown" : "refused", status);
    }

    /** As long as the push service wants, else 5 s, 10 s, 20 s ... */
    private static Duration pause(NoticeStore.Waiting notice, PushPost.Answer answer) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(8, notice.attempts() - 1));
        return answer.again() == null || answer.again().compareTo(own) < 0 ? own : answer.again();
    }
}
