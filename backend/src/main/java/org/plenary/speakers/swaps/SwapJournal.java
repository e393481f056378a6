package org.plenary.speakers.swaps;

import java.util.Map;
import org.plenary.identity.AuditEntry;
import org.plenary.identity.AuditTrail;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes down what became of proposals to exchange places (L15), in the command's transaction. */
@Component
class SwapJournal {

    private final AuditTrail audit;
    private final Outbox outbox;

    SwapJournal(AuditTrail audit, Outbox outbox) {
        this.audit = audit;
        this.outbox = outbox;
    }

    Mono<Void> swap(String event, Floor floor, Swap swap, By by) {
        return audit.record(new AuditEntry(
                by.viewer(),
                floor.list().meeting(),
                "inscription:" + swap.offered(),
                "speakers." + event,
                Map.of(),
                Map.of(
                        "swap", swap.id().toString(),
                        "with", swap.wanted().toString(),
                        "state", swap.state().wire()),
                by.reason()));
    }

    /** Tells one of the two delegations of it. */
    Mono<Void> told(String event, Floor floor, Inscription to, Swap swap) {
        return outbox.append(DomainEvent.of(
                        "speakers." + event, floor.list().meeting(), to.id(), Audience.delegation(to.delegation()))
                .with(Map.of(
                        "list", floor.list().id().toString(),
                        "delegation", to.delegation().toString(),
                        "swap", swap.id().toString())));
    }
}
