package org.plenary.platform;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

/**
 * Readings of what many ask for at the same moment. Who asks while one is under way shares the next one with all others who do,
 * and it begins when that one has ended: so each reads everything that was committed before it asked, and a rush of hundreds
 * costs a few readings. Not for readings inside a transaction: they see nothing of it.
 */
public final class SharedReadings<K, V> {

    private final ConcurrentMap<K, Mono<V>> next = new ConcurrentHashMap<>();
    private final ConcurrentMap<K, Mono<V>> running = new ConcurrentHashMap<>();
    private final Function<K, Mono<V>> reading;

    public SharedReadings(Function<K, Mono<V>> reading) {
        this.reading = reading;
    }

    public Mono<V> get(K key) {
        return Mono.defer(() -> next.computeIfAbsent(key, this::afterTheRunning));
    }

    private Mono<V> afterTheRunning(K key) {
        Mono<V> before = running.get(key);
        Mono<?> ended = before == null ? Mono.empty() : before.onErrorComplete();
        return new Turn(key).reading.delaySubscription(ended);
    }

    /** One reading: from its beginning on, who asks waits for the one after it. */
    private final class Turn {

        private final Mono<V> reading;

        Turn(K key) {
            this.reading = Mono.defer(() -> begun(key))
                    .doFinally(end -> ended(key))
                    .contextWrite(context -> Context.empty())
                    .cache();
        }

        private void ended(K key) {
            running.remove(key, reading);
        }

        private Mono<V> begun(K key) {
            running.put(key, reading);
            next.remove(key);
            return SharedReadings.this.reading.apply(key);
        }
    }
}
