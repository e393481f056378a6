package org.plenary.push;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Alerts the devices of the delegation's focal points and of the speaker that the own statement comes near (L18). */
@Component
class AlertNotices implements OutboxHandler {

    private final Recipients recipients;
    private final Notices notices;
    private final PushSettings settings;

    AlertNotices(Recipients recipients, Notices notices, PushSettings settings) {
        this.recipients = recipients;
        this.notices = notices;
        this.settings = settings;
    }

    @Override
    public String name() {
        return "push-alerts";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.alert");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        DomainEvent event = stored.event();
        Audience audience = event.audience();
        return recipients
                .of(Objects.requireNonNull(audience.delegation()), audience.person())
                .flatMap(people -> notices.tell(people, notice(stored)));
    }

    private Notice notice(StoredEvent stored) {
        DomainEvent event = stored.event();
        return new Notice(
                stored.id(),
                Objects.requireNonNull(event.meeting()),
                event.subject(),
                Notice.Kind.ALERT,
                String.valueOf(event.data().getOrDefault("threshold", "")),
                Map.of("ahead", event.data().getOrDefault("ahead", 0)),
                stored.at().plus(settings.alertLife()));
    }
}
