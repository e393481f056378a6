package org.plenary.platform;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Works off what handlers owe events: one task at a time on each instance, each in its own transaction, a failed one later
 * again (after 1 s, 2 s, 4 s ... at most an hour). Woken by notifications, and every few seconds in case one was lost.
 */
@Component
class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final Duration PATROL = Duration.ofSeconds(2);

    private final OutboxStore store;
    private final Notifications notifications;
    private final ObjectProvider<OutboxHandler> handlers;
    private final TransactionalOperator transaction;
    private volatile Disposable running = reactor.core.Disposables.disposed();

    OutboxRelay(
            OutboxStore store,
            Notifications notifications,
            ObjectProvider<OutboxHandler> handlers,
            TransactionalOperator transaction) {
        this.store = store;
        this.notifications = notifications;
        this.handlers = handlers;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        Map<String, OutboxHandler> byName =
                handlers.stream().collect(Collectors.toMap(OutboxHandler::name, Function.identity()));
        running = Flux.merge(
                        notifications.heard().map(heard -> true),
                        Flux.interval(PATROL).map(tick -> true))
                .onBackpressureLatest()
                .concatMap(wake -> drain(byName), 1)
                .subscribe();
    }

    private Mono<Void> drain(Map<String, OutboxHandler> byName) {
        return next(byName)
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then()
                .onErrorResume(error -> Mono.fromRunnable(() -> LOG.warn("Outbox waits: {}", error.toString())));
    }

    /** True when a task was worked on, done or postponed; false when none is due. */
    private Mono<Boolean> next(Map<String, OutboxHandler> byName) {
        return store.take()
                .flatMap(task -> handle(byName, task))
                .as(transaction::transactional)
                .onErrorResume(Failed.class, failed -> postpone(failed).thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Boolean> handle(Map<String, OutboxHandler> byName, OutboxStore.Task task) {
        OutboxHandler handler = byName.get(task.handler());
        if (handler == null) {
            return Mono.error(new Failed(task, new IllegalStateException("no handler " + task.handler())));
        }
        return Mono.defer(() -> handler.handle(task.event()))
                .onErrorMap(error -> new Failed(task, error))
                .then(store.done(task))
                .thenReturn(true);
    }

    private Mono<Void> postpone(Failed failed) {
        OutboxStore.Task task = failed.task;
        Duration delay = Duration.ofSeconds(Math.min(3600, 1L << Math.min(12, task.attempts())));
        String error = Objects.requireNonNull(failed.getCause()).toString();
        LOG.warn(
                "{} failed on {} {}, again in {}: {}",
                task.handler(),
                task.event().event().topic(),
                task.event().id(),
                delay,
                error);
        return store.postpone(task, delay, error);
    }

    @Override
    public void stop() {
        running.dispose();
    }

    @Override
    public boolean isRunning() {
        return !running.isDisposed();
    }

    /** A handler's failure with its task, so that the rolled back transaction can be followed by the postponement. */
    private static final class Failed extends RuntimeException {
        private final transient OutboxStore.Task task;

        Failed(OutboxStore.Task task, Throwable cause) {
            super(cause);
            this.task = task;
        }
    }
}
