package org.plenary.push;

import java.time.Clock;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Sealing;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The one key of this installation, made when it is first asked for, the same on every instance and after every restart. */
@Component
class InstallationKeys {

    private static final String BOUND = "push";

    private final InstallationKeyStore store;
    private final Sealing sealing;
    private final BlockingWork work;
    private final Clock clock;

    InstallationKeys(InstallationKeyStore store, PushSettings settings, BlockingWork work, Clock clock) {
        this.store = store;
        this.sealing = Sealing.of(settings.sealingKey(), "plenary.push.sealing-key");
        this.work = work;
        this.clock = clock;
    }

    Mono<InstallationKey> get() {
        return found().switchIfEmpty(Mono.defer(() -> first().then(found())));
    }

    private Mono<InstallationKey> found() {
        return store.find()
                .map(key -> new InstallationKey(key.publicKey(), sealing.open(key.privateKey(), key.sealed(), BOUND)));
    }

    private Mono<Void> first() {
        return work.call(InstallationKey::random)
                .map(fresh -> new InstallationKeyStore.Stored(
                        fresh.publicKey(), sealing.seal(fresh.privateKey(), BOUND), sealing.seals()))
                .flatMap(key -> store.insertFirst(key, clock.instant()));
    }
}
