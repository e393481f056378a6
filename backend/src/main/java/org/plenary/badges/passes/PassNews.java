package org.plenary.badges.passes;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells that passes changed: once of the session, which the Secretariat looks at, and once of each delegation whose passes they
 * are. Two topics, or the page of a session would read itself anew for each delegation.
 */
@Component
class PassNews {

    private final Outbox outbox;

    PassNews(Outbox outbox) {
        this.outbox = outbox;
    }

    Mono<Void> changed(MeetingCode meeting, SessionId session, Collection<DelegationId> concerned) {
        DomainEvent whole = DomainEvent.of("badges.passes-changed", meeting, session, Audience.secretariat());
        List<DomainEvent> events = Stream.concat(
                        Stream.of(whole),
                        concerned.stream()
                                .distinct()
                                .map(delegation -> DomainEvent.of(
                                        "badges.delegation-passes-changed",
                                        meeting,
                                        delegation,
                                        Audience.delegation(delegation))))
                .toList();
        return outbox.appendAll(events);
    }
}
