package org.plenary.push;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Carries notices to push services, on whichever instance takes them. Each is sent at most once more than it was certainly not
 * delivered: what a push service refuses for now is tried again, later each time; what got no answer is not.
 */
@Component
class NoticeDelivery {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeDelivery.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration FIRST_RETRY = Duration.ofMillis(200);

    /** Longer than any attempt takes: who has not answered by then never will. */
    private static final Duration SENDING = Duration.ofMinutes(5);

    private final NoticeStore store;
    private final PushDeviceStore devices;
    private final PushPost post;
    private final PushSettings settings;
    private final Clock clock;
    private final OnTheWay onTheWay = new OnTheWay();

    NoticeDelivery(NoticeStore store, PushDeviceStore devices, PushPost post, PushSettings settings, Clock clock) {
        this.store = store;
        this.devices = devices;
        this.post = post;
        this.settings = settings;
        this.clock = clock;
    }

    /** Takes as many as go at once. The framework calls it again meanwhile: nobody waits for a push service that hangs. */
    @Scheduled(fixedRate = 1_000)
    Mono<Void> deliver() {
        return claimed()
                .expand(some -> some.isEmpty() ? Mono.empty() : claimed())
                .flatMapIterable(some -> some)
                .flatMap(this::carried, Integer.MAX_VALUE)
                .then();
    }

    private Mono<List<NoticeStore.Waiting>> claimed() {
        return Mono.defer(() -> {
            int room = onTheWay.room();
            return room == 0 ? Mono.just(List.of()) : claimed(room);
        });
    }

    private Mono<List<NoticeStore.Waiting>> claimed(int room) {
        var left = new AtomicInteger(room);
        return store.claim(clock.instant(), room, onTheWay.busy())
                .collectList()
                .doOnNext(some -> {
                    left.addAndGet(-some.size());
                    some.forEach(onTheWay::begins);
                })
                .doOnError(error -> LOG.warn("Notices wait: {}", error.toString()))
                .onErrorReturn(List.of())
                .doFinally(end -> onTheWay.giveBack(left.get()));
    }

    /** What goes wrong with one is no matter of the others. */
    private Mono<Void> carried(NoticeStore.Waiting notice) {
        return Mono.defer(() -> deliver(notice))
                .onErrorResume(error -> {
                    LOG.warn("A notice waits: {}", error.toString());
                    return store.again(notice, clock.instant().plus(pause(notice, PushPost.Answer.NOBODY)), 0);
                })
                .doOnError(error -> LOG.warn("A notice is not settled: {}", error.toString()))
                .onErrorComplete()
                .doFinally(end -> onTheWay.ends(notice));
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
                        .flatMap(device -> post.send(device, notice, store.posted(notice)))
                        .flatMap(answer -> settled(notice, answer))
                : store.settle(notice, "expired", 0);
    }

    /** An answer that cannot be kept is no reason to send again. */
    private Mono<Void> settled(NoticeStore.Waiting notice, PushPost.Answer answer) {
        return Mono.defer(() -> settle(notice, answer))
                .retryWhen(Retry.backoff(3, FIRST_RETRY))
                .doOnError(error -> LOG.warn("A notice is not settled: {}", error.toString()))
                .onErrorComplete();
    }

    private Mono<Void> settle(NoticeStore.Waiting notice, PushPost.Answer answer) {
        int status = answer.status();
        if (answer.delivered()) {
            return store.settle(notice, "delivered", status).then(devices.notified(notice.device(), clock.instant()));
        }
        if (answer.gone()) {
            return devices.remove(notice.device());
        }
        if (answer.tryAgain() && notice.attempts() < settings.attempts()) {
            return store.again(notice, clock.instant().plus(pause(notice, answer)), status);
        }
        LOG.warn("A notice was not delivered, status {}", status);
        return store.settle(notice, status < 0 ? "unknown" : "refused", status);
    }

    /** As long as the push service wants, else 5 s, 10 s, 20 s ... */
    private static Duration pause(NoticeStore.Waiting notice, PushPost.Answer answer) {
        Duration own = FIRST_PAUSE.multipliedBy(1L << Math.min(8, notice.attempts() - 1));
        return answer.again() == null || answer.again().compareTo(own) < 0 ? own : answer.again();
    }
}
