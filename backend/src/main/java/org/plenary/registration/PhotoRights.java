package org.plenary.registration;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Grants;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who gives somebody a photo or takes it away: the Secretariat, the delegation's focal points, and the person once approved. */
@Component
class PhotoRights {

    private final Grants grants;

    PhotoRights(Grants grants) {
        this.grants = grants;
    }

    /** The viewer with what they hold at this moment: a file takes a while to arrive, and a mandate may end meanwhile (R1). */
    Mono<Viewer> now(Viewer viewer) {
        return viewer.isPerson()
                ? grants.of(viewer.account())
                        .collect(Collectors.toSet())
                        .map(held -> Viewer.person(viewer.account(), viewer.name(), viewer.language(), held))
                : Mono.just(viewer);
    }

    static boolean mayChange(Participant person, Viewer viewer) {
        DelegationId delegation = person.delegation();
        return viewer.isSecretariatOf(person.meeting())
                || delegation != null && viewer.focalPointOf(delegation)
                || isOneself(person, viewer);
    }

    /** Whether what this viewer wants waits for a decision: the person is approved, and the viewer does not decide (R7). */
    static boolean asks(Participant person, Viewer viewer) {
        return person.approved() && !RegistrationDeadline.privileged(viewer, person.meeting());
    }

    static Problem denied() {
        return Problem.of("access.denied", 403).rule("P5");
    }

    private static boolean isOneself(Participant person, Viewer viewer) {
        @Nullable AccountId account = person.account();
        return viewer.isPerson() && person.approved() && viewer.account().equals(account);
    }
}
