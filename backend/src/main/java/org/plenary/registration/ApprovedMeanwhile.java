package org.plenary.registration;

import org.plenary.identity.AuditTrail;
import org.plenary.kernel.MeetingCode;
import org.plenary.registration.Decisions.Outcome;
import org.plenary.registration.Decisions.Seen;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells an approval that another officer was faster with from a registration that has changed: only when nothing else happened
 * since the person was looked at is the one as good as the other (L22).
 */
@Component
class ApprovedMeanwhile {

    private static final String APPROVED = "registration.participant-approved";

    private final ParticipantStore store;
    private final AuditTrail trail;

    ApprovedMeanwhile(ParticipantStore store, AuditTrail trail) {
        this.store = store;
        this.trail = trail;
    }

    /** The person as another officer approved them, with that officer's name; empty when something else has changed. */
    Mono<Outcome> of(MeetingCode meeting, Seen seen) {
        return store.find(seen.id())
                .filter(person -> person.meeting().equals(meeting))
                .filter(person -> person.approved() && person.version() == seen.version() + 1)
                .flatMap(person -> trail.of(meeting, "participant:" + person.id(), null, 1)
                        .flatMapIterable(latest -> latest)
                        .filter(entry -> entry.action().equals(APPROVED))
                        .next()
                        .map(entry -> new Outcome(person.id(), person, entry.actorName(), null)));
    }
}
