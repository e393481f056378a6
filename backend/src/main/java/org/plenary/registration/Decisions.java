package org.plenary.registration;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * One decision about many people, each in a transaction of its own: who has changed since the officer looked is left as they are
 * and answered with the reason, the others count (L22).
 */
@Service
public class Decisions {

    /** A person in the version that the officer looked at. */
    public record Seen(ParticipantId id, long version) {}

    /** What came of it for one person: the person as decided, here or by another officer meanwhile, or why nothing was. */
    public record Outcome(
            ParticipantId id,
            @Nullable Participant decided,
            @Nullable String meanwhileBy,
            @Nullable Problem problem) {}

    private final AccreditationService accreditation;
    private final ApprovedMeanwhile meanwhile;

    Decisions(AccreditationService accreditation, ApprovedMeanwhile meanwhile) {
        this.accreditation = accreditation;
        this.meanwhile = meanwhile;
    }

    /** Decides one after the other, each once, in the order given. */
    public Flux<Outcome> decide(MeetingCode meeting, List<Seen> people, Decision decision, Viewer viewer) {
        return Flux.fromIterable(people)
                .distinct(Seen::id)
                .concatMap(seen -> accreditation
                        .decide(meeting, seen.id(), seen.version(), decision, viewer)
                        .map(decided -> new Outcome(seen.id(), decided, null, null))
                        .onErrorResume(Problem.class, problem -> undecided(meeting, seen, decision, problem)));
    }

    /** Who only came second with the same approval has got what they wanted. */
    private Mono<Outcome> undecided(MeetingCode meeting, Seen seen, Decision decision, Problem problem) {
        boolean approval = decision.kind() == Decision.Kind.APPROVE;
        Mono<Outcome> same = approval ? meanwhile.of(meeting, seen) : Mono.empty();
        return same.defaultIfEmpty(new Outcome(seen.id(), null, null, problem));
    }
}
