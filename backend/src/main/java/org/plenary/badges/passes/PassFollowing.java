package org.plenary.badges.passes;

import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.SessionId;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps passes in step with the times of their session and with who comes. */
@Component
class PassFollowing implements OutboxHandler {

    private static final String ANSWERED = "registration.delegation-answered";
    private static final Set<String> TOPICS = Set.of("meetings.session-moved", "meetings.session-cancelled", ANSWERED);

    private final Passes passes;

    PassFollowing(Passes passes) {
        this.passes = passes;
    }

    @Override
    public String name() {
        return "badges.passes-follow-sessions";
    }

    @Override
    public Set<String> topics() {
        return TOPICS;
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        var meeting = Objects.requireNonNull(event.meeting());
        return event.topic().equals(ANSWERED)
                ? passes.follow(meeting, DelegationId.of(event.subject()))
                : passes.follow(meeting, SessionId.of(event.subject()));
    }
}
