package org.plenary.push;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whose devices are told what concerns one statement: the delegation's focal points' and the speaker's (L18). */
@Component
class Recipients {

    private final Delegations delegations;

    Recipients(Delegations delegations) {
        this.delegations = delegations;
    }

    /** Each once. */
    Mono<Set<AccountId>> of(DelegationId delegation, @Nullable AccountId speaker) {
        return delegations.get(delegation).map(found -> {
            var people = new LinkedHashSet<AccountId>();
            found.focalPoints().stream().map(FocalPoint::account).forEach(people::add);
            if (speaker != null) {
                people.add(speaker);
            }
            return people;
        });
    }
}
