package org.plenary.registration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** What was done last about a person, so that an officer whose form is out of date reads who was faster (L22). */
@Service
public class LatestActs {

    /** @param action as the audit trail names it, {@code registration.participant-approved} */
    public record LatestAct(
            Participant participant,
            String action,
            String by,
            Instant at,
            @Nullable String reason) {}

    private final ParticipantStore store;
    private final AuditTrail trail;

    LatestActs(ParticipantStore store, AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** The person as they are now, with the latest act about them. */
    public Mono<LatestAct> of(MeetingCode meeting, ParticipantId id) {
        return store.find(id)
                .filter(participant -> participant.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(Participants::unknown))
                .flatMap(participant -> trail.of(meeting, "participant:" + id, null, 1)
                        .flatMapIterable(entries -> entries)
                        .next()
                        .map(act -> new LatestAct(participant, act.action(), act.actorName(), act.at(), act.reason())));
    }
}
