package org.plenary.network;

import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
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

    /** Records a designation that begins; an entity may have several people at once, each of them once. */
    @Transactional
    public Mono<Designation> begin(Designation designation, Viewer viewer) {
        return entities.byCode(designation.entity())
                .then(Mono.defer(() -> store.insert(designation)))
                .then(Mono.defer(() -> told(designation, "network.designation-begun", viewer)))
                .thenReturn(designation);
    }

    /** Ends a designation; it stays on record. */
    @Transactional
    public Mono<Designation> end(UUID id, LocalDate lastDay, Viewer viewer) {
        return store.lock(id)
                .switchIfEmpty(Mono.error(
                        () -> Problem.of("network.unknown-designation", 404).rule("N2")))
                .map(designation -> designation.endingOn(lastDay))
                .flatMap(ended -> store.end(id, lastDay)
                        .then(told(ended, "network.designation-ended", viewer))
                        .thenReturn(ended));
    }

    private Mono<Void> told(Designation designation, String action, Viewer viewer) {
        Map<String, Object> facts = Map.of(
                "name", designation.name(),
                "firstDay", designation.firstDay().toString(),
                "lastDay", String.valueOf(designation.lastDay()));
        return audit.record(AuditEntry.created(viewer, null, "entity:" + designation.entity(), action, facts));
    }
}
