package org.plenary.identity;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.plenary.platform.Signals;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Mono;

/**
 * What this instance read about tokens a moment ago, so that not every request asks the database. It forgets a viewer as soon as
 * any instance says that their access changed, everything when it may have missed such word, and each entry after some seconds.
 */
@Component
class AccessMemory implements SmartLifecycle {

    private record Remembered(Viewer viewer, Instant until) {}

    private static final int MOST = 20_000;

    private final Map<ByteBuffer, Remembered> byHash = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();
    private final Signals signals;
    private final IdentitySettings settings;
    private final Clock clock;
    private volatile Disposable listening = Disposables.disposed();

    AccessMemory(Signals signals, IdentitySettings settings, Clock clock) {
        this.signals = signals;
        this.settings = settings;
        this.clock = clock;
    }

    /** The viewer of a token's hash: remembered, or read and then remembered. Unknown tokens are not remembered. */
    Mono<Viewer> remembered(byte[] hash, Supplier<Mono<Viewer>> read) {
        ByteBuffer key = ByteBuffer.wrap(hash);
        return Mono.defer(() -> {
            Remembered known = byHash.get(key);
            if (known != null && clock.instant().isBefore(known.until())) {
                return Mono.just(known.viewer());
            }
            long before = changes.get();
            return read.get().doOnNext(viewer -> remember(key, viewer, before));
        });
    }

    /** What was read before a change became known may be older than the change: it is used once and not remembered. */
    private void remember(ByteBuffer key, Viewer viewer, long before) {
        if (byHash.size() >= MOST) {
            byHash.clear();
        }
        byHash.put(key, new Remembered(viewer, clock.instant().plus(settings.remembered())));
        if (changes.get() != before) {
            byHash.remove(key);
        }
    }

    /** What this instance knows of that viewer is read again at their next request. */
    void forget(UUID changed) {
        changes.incrementAndGet();
        byHash.values().removeIf(known -> known.viewer().id().equals(changed));
    }

    private void forgetAll() {
        changes.incrementAndGet();
        byHash.clear();
    }

    @Override
    public void start() {
        listening = Disposables.composite(
                signals.received(AccessChanges.SIGNAL).map(UUID::fromString).subscribe(this::forget),
                signals.missed().subscribe(missed -> forgetAll()));
    }

    @Override
    public void stop() {
        listening.dispose();
    }

    @Override
    public boolean isRunning() {
        return !listening.isDisposed();
    }
}
