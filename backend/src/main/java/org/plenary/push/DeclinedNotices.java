package org.plenary.push;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the devices of the delegation's focal points that their speaker declined: somebody else has to be named (L24). */
@Component
class DeclinedNotices implements OutboxHandler {

    private static final String DECLINED = "declined";

    private final Recipients recipients;
    private final Notices notices;
    private final PushSettings settings;

    DeclinedNotices(Recipients recipients, Notices notices, PushSettings settings) {
        this.recipients = recipients;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "push-declined";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.confirmation-answered");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        DomainEvent event = stored.event();
        boolean news = DECLINED.equals(event.data().get("answer"))
                && !DECLINED.equals(event.data().get("before"));
        return news
                ? recipients
                        .of(Objects.requireNonNull(event.audience().delegation()), null)
                        .flatMap(people -> notices.tell(people, notice(stored)))
                : Mono.empty();
    }

    private Notice notice(StoredEvent stored) {
        DomainEvent event = stored.event();
        return new Notice(
                stored.id(),
                Objects.requireNonNull(event.meeting()),
                event.subject(),
                Notice.Kind.DECLINED,
                DECLINED,
                Map.of(),
                stored.at().plus(settings.movedLife()));
    }
}
