package org.plenary.network;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.Problem;
import org.plenary.platform.Etags;
import org.plenary.platform.Signals;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionSynchronization;
import org.springframework.transaction.reactive.TransactionSynchronizationManager;
import reactor.core.Disposable;
import reactor.core.Disposables;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The States and organisations that can take part. They change seldom, so a minute's memory is allowed; an instance forgets at
 * once when any of them adds, corrects or removes one. It listens for the application's life.
 */
@Service
public class Entities implements SmartLifecycle {

    private static final Duration MEMORY = Duration.ofMinutes(1);
    private static final String SIGNAL = "network.entities";

    private final EntityStore store;
    private final Signals signals;
    private final AuditTrail audit;
    private volatile Mono<EntityDirectory> directory;
    private volatile Disposable listening = Disposables.disposed();

    Entities(EntityStore store, Signals signals, AuditTrail audit) {
        EntityOrder.in(Language.EN); // the collations read their files now, not in the first request
        this.store = store;
        this.signals = signals;
        this.audit = audit;
        this.directory = remembered(store);
    }

    private static Mono<EntityDirectory> remembered(EntityStore store) {
        return store.all()
                .collectList()
                .map(EntityDirectory::new)
                .cache(found -> MEMORY, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    /** The entity of that code, or the problem {@code network.unknown-entity}. */
    public Mono<Entity> byCode(EntityCode code) {
        return directory().map(found -> found.require(code));
    }

    public Flux<Entity> all() {
        return directory().flatMapIterable(found -> found.sorted(Language.EN));
    }

    /** All entities at once, for answers that name many. */
    public Mono<EntityDirectory> directory() {
        return Mono.defer(() -> directory);
    }

    /** One entity as it is now, with the version that its correction needs. */
    public Mono<Entity> present(EntityCode code) {
        return store.all()
                .filter(entity -> entity.code().equals(code))
                .next()
                .switchIfEmpty(Mono.error(() -> EntityDirectory.unknown(code)));
    }

    /** Adds an organisation to those that can be invited; a code that is taken is refused. */
    @Transactional
    public Mono<Entity> add(Entity organisation, Viewer viewer) {
        Map<String, Object> facts = Map.of(
                "kind", organisation.kind().wire(), "name", organisation.name().byTag());
        String subject = "entity:" + organisation.code();
        return store.insert(organisation)
                .then(audit.record(AuditEntry.created(viewer, null, subject, "network.entity-added", facts)))
                .then(told(organisation.code()))
                .thenReturn(organisation);
    }

    /** Corrects the name of an organisation that the Secretariat added, if it is still at that version (L22). */
    @Transactional
    public Mono<Entity> rename(EntityCode code, LocalizedText name, long version, Viewer viewer) {
        return added(code)
                .filter(before -> before.requireAdded() == version)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(before -> store.rename(before.named(name))
                        .then(recorded("network.entity-renamed", before, name.byTag(), viewer))
                        .thenReturn(before.named(name)));
    }

    /** Removes an organisation that the Secretariat added and that nothing names yet. */
    @Transactional
    public Mono<Void> remove(EntityCode code, Viewer viewer) {
        return added(code)
                .flatMap(before -> store.deleteUnused(code)
                        .filter(gone -> gone)
                        .switchIfEmpty(Mono.error(
                                () -> Problem.of("network.entity-used", 409).with("entity", before.name())))
                        .then(Mono.defer(() -> recorded("network.entity-removed", before, null, viewer))));
    }

    private Mono<Entity> added(EntityCode code) {
        return store.lock(code)
                .switchIfEmpty(Mono.error(() -> EntityDirectory.unknown(code)))
                .doOnNext(Entity::requireAdded);
    }

    private Mono<Void> recorded(String action, Entity before, @Nullable Map<String, String> name, Viewer viewer) {
        var entry = new AuditEntry(
                viewer,
                null,
                "entity:" + before.code(),
                action,
                Map.of("name", before.name().byTag()),
                name == null ? Map.of() : Map.of("name", name),
                null);
        return audit.record(entry).then(told(before.code()));
    }

    private Mono<Void> told(EntityCode code) {
        return signals.send(SIGNAL, code.value()).then(forgottenAtCommit());
    }

    private Mono<Void> forgottenAtCommit() {
        return TransactionSynchronizationManager.forCurrentTransaction()
                .doOnNext(current -> current.registerSynchronization(new TransactionSynchronization() {
                    @Override
                    public Mono<Void> afterCommit() {
                        return Mono.fromRunnable(Entities.this::forget);
                    }
                }))
                .then();
    }

    private void forget() {
        directory = remembered(store);
    }

    @Override
    public void start() {
        listening = Flux.merge(signals.received(SIGNAL), signals.missed()).subscribe(changed -> forget());
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
