package org.plenary.push;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.kernel.DelegationId;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the devices of the delegation's focal points that its right of reply is called (L20). */
@Component
class ReplyNotices implements OutboxHandler {

    private final Delegations delegations;
    private final Notices notices;
    private final PushSettings settings;

    ReplyNotices(Delegations delegations, Notices notices, PushSettings settings) {
        this.delegations = delegations;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "push-replies";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.reply-called");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var delegation = DelegationId.of(String.valueOf(stored.event().data().get("delegation")));
        return delegations
                .get(delegation)
                .map(found ->
                        found.focalPoints().stream().map(FocalPoint::account).collect(Collectors.toSet()))
                .flatMap(people -> notices.tell(people, notice(stored)));
    }

    private Notice notice(StoredEvent stored) {
        DomainEvent event = stored.event();
        return new Notice(
                stored.id(),
                Objects.requireNonNull(event.meeting()),
                event.subject(),
                Notice.Kind.REPLY,
                String.valueOf(stored.id()),
                Map.of(),
                stored.at().plus(settings.alertLife()));
    }
}
