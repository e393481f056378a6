package org.plenary.push;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Tells the devices of the delegation's focal points and of the one who is to reply that the right of reply is called (L20). */
@Component
class ReplyNotices implements OutboxHandler {

    private final Recipients recipients;
    private final Participants participants;
    private final Notices notices;
    private final PushSettings settings;

    ReplyNotices(Recipients recipients, Participants participants, Notices notices, PushSettings settings) {
        this.recipients = recipients;
        this.participants = participants;
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
        Map<String, Object> said = stored.event().data();
        var delegation = DelegationId.of(String.valueOf(said.get("delegation")));
        return speaker(said.get("participant"))
                .map(Optional::of)
                .defaultIfEmpty(Optional.empty())
                .flatMap(speaker -> recipients.of(delegation, speaker.orElse(null)))
                .flatMap(people -> notices.tell(people, notice(stored)));
    }

    /** The account of the registered person who is to reply, if there is one. */
    private Mono<AccountId> speaker(@Nullable Object participant) {
        return participant == null
                ? Mono.empty()
                : participants.get(ParticipantId.of(participant.toString())).mapNotNull(Participant::account);
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
