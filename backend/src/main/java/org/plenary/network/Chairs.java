package org.plenary.network;

import java.time.LocalDate;
import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.identity.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who chairs the Network, and when. */
@Service
public class Chairs {

    private final ChairStore store;
    private final Entities entities;
    private final AuditTrail audit;

    Chairs(ChairStore store, Entities entities, AuditTrail audit) {
        this.store = store;
        this.entities = entities;
        this.audit = audit;
    }

    /** All terms, the latest first. */
    public Flux<ChairTerm> terms() {
        return store.all();
    }

    /** Outgoing, current and incoming chairs on that day. */
    public Mono<Troika> troika(LocalDate day) {
        return store.all().collectList().map(terms -> Troika.on(day, terms));
    }

    /** Records a term; said again with another last day, it ends on that one. */
    @Transactional
    public Mono<ChairTerm> record(ChairTerm term, Viewer viewer) {
        Map<String, Object> facts = Map.of(
                "firstDay",
                term.firstDay().toString(),
                "lastDay",
                term.lastDay().toString());
        return entities.directory()
                .doOnNext(directory -> directory.requireChair(term.entity(), "entity"))
                .then(Mono.defer(() -> store.put(term)))
                .then(Mono.defer(() -> audit.record(
                        AuditEntry.created(viewer, null, "entity:" + term.entity(), "network.chair-recorded", facts))))
                .thenReturn(term);
    }
}
