package org.plenary.speakers.confirmation;

import java.util.Set;
import org.plenary.kernel.DelegationId;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Takes back the links that a former focal point gave away: they show nothing from the dismissal on (R1), and now those who
 * remain see that none is left and make one of their own.
 */
@Component
class OfficeLinksEnd implements OutboxHandler {

    private final OfficeLinks links;

    OfficeLinksEnd(OfficeLinks links) {
        this.links = links;
    }

    @Override
    public String name() {
        return "speakers-office-links-end";
    }

    @Override
    public Set<String> topics() {
        return Set.of("registration.focal-point-ended");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        return links.endOf(DelegationId.of(stored.event().subject()));
    }
}
