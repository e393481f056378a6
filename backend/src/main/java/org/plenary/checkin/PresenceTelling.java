package org.plenary.checkin;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SignalType;

/**
 * Tells live screens that presence changed, at most twice a second and meeting: an event for each scan would double what the
 * door writes (ADR 0053). It is a hint to look again; the scans themselves are the record. A loop of the application's life,
 * which tells at its end what is still to be told.
 */
@Component
class PresenceTelling implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PresenceTelling.class);
    private static final Duration PACE = Duration.ofMillis(500);
    private static final Duration LAST_WORD = Duration.ofSeconds(2);

    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final Set<MeetingCode> changed = ConcurrentHashMap.newKeySet();
    private Disposable running = Disposables.disposed();

    PresenceTelling(Outbox outbox, TransactionalOperator transaction) {
        this.outbox = outbox;
        this.transaction = transaction;
    }

    void somethingChanged(MeetingCode meeting) {
        changed.add(meeting);
    }

    /** The same once the transaction that is under way has committed: whoever looks earlier sees what was. */
    Mono<Void> changesWithCommit(MeetingCode meeting) {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(current -> current.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(() -> somethingChanged(meeting));
                    }
                }))
                .then();
    }

    @Override
    public void start() {
        running = Flux.interval(PACE)
                .onBackpressureDrop()
                .concatMap(tick -> tellAll(), 1)
                .subscribe();
    }

    private Mono<Void> tellAll() {
        return Flux.fromIterable(Set.copyOf(changed)).concatMap(this::tell).then();
    }

    private Mono<Void> tell(MeetingCode meeting) {
        changed.remove(meeting);
        return outbox.append(DomainEvent.of("checkin.presence-changed", meeting, meeting, Audience.door()))
                .as(transaction::transactional)
                .onErrorResume(failure -> {
                    LOG.warn("Presence of {} is told later: {}", meeting, failure.toString());
                    changed.add(meeting);
                    return Mono.empty();
                })
                .doFinally(end -> toldAtTheEnd(end, meeting));
    }

    /** What is stopped on its way is rolled back, so that the last word tells it. */
    private void toldAtTheEnd(SignalType end, MeetingCode meeting) {
        if (end == SignalType.CANCEL) {
            changed.add(meeting);
        }
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public void stop(Runnable stopped) {
        stop();
        tellAll()
                .timeout(LAST_WORD, Mono.empty())
                .doFinally(end -> stopped.run())
                .subscribe();
    }

    /** Stops after the web server, whose last scans are told, too. */
    @Override
    public int getPhase() {
        return 0;
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }
}
