package org.plenary.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The Network's members: whom the entities have designated, on each day. Who attends a meeting is another matter (N2). */
@Service
public class Designations {

    private final DesignationStore store;
    private final Entities entities;
    private final AuditTrail audit;

    Designations(DesignationStore store, Entities entities, AuditTrail audit) {
        this.store = store;
        this.entities = entities;
        this.audit = audit;
    }

    /** The designations that hold on that day; invitations go to these. */
    public Flux<Designation> validOn(LocalDate day) {
        return store.validOn(day);
    }

    /** Every designation on record: those that ended, that hold and that are still to begin, by entity and first day. */
    public Flux<Designation> all() {
        return store.all();
    }

    /** The designation, or the problem {@code network.unknown-designation}. */
    public Mono<Designation> get(UUID id) {
        return store.find(id).switchIfEmpty(Mono.error(Designations::unknown));
    }

    /** Records a designation that begins; an entity may have several people at once, each of them once. */
    @Transactional
    public Mono<Designation> begin(Designation designation, Viewer viewer) {
        return entities.byCode(designation.entity())
                .then(Mono.defer(() -> store.insert(designation)))
                .then(Mono.defer(() -> told(null, designation, "network.designation-begun", viewer)))
                .thenReturn(designation);
    }

    /** Ends a designation; it stays on record. */
    @Transactional
    public Mono<Designation> end(UUID id, LocalDate lastDay, Viewer viewer) {
        return store.lock(id)
                .switchIfEmpty(Mono.error(Designations::unknown))
                .flatMap(before -> ended(before, before.endingOn(lastDay), viewer));
    }

    private static Problem unknown() {
        return Problem.of("network.unknown-designation", 404).rule("N2");
    }

    private Mono<Designation> ended(Designation before, Designation after, Viewer viewer) {
        return store.end(after.id(), Objects.requireNonNull(after.lastDay()))
                .then(told(before, after, "network.designation-ended", viewer))
                .thenReturn(after);
    }

    private Mono<Void> told(@Nullable Designation before, Designation after, String action, Viewer viewer) {
        Map<String, Object> former = before == null ? Map.of() : facts(before);
        return audit.record(
                new AuditEntry(viewer, null, "entity:" + after.entity(), action, former, facts(after), null));
    }

    private static Map<String, Object> facts(Designation designation) {
        return Map.of(
                "name", designation.name(),
                "firstDay", designation.firstDay().toString(),
                "lastDay", Objects.toString(designation.lastDay(), ""));
    }
}
