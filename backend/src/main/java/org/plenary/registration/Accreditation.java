package org.plenary.registration;

import java.util.Objects;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Role;
import org.plenary.kernel.AccountId;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What an approved person may do: sign in at the address given, and see badge, agenda and slots of the meeting. */
@Component
class Accreditation {

    private final Accounts accounts;
    private final Grants grants;

    Accreditation(Accounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** The approved person with their account, which gets the role; without an address nothing changes. */
    Mono<Participant> begin(Participant approved) {
        String address = approved.email();
        if (address == null) {
            return Mono.just(approved);
        }
        return accounts.findOrCreate(address, approved.displayName(), approved.language())
                .flatMap(account -> grants.give(account, grant(approved)).thenReturn(approved.of(account)));
    }

    /** Ends what {@link #begin} began. */
    Mono<Void> end(Participant former) {
        AccountId account = former.account();
        return account == null ? Mono.empty() : grants.revoke(account, grant(former));
    }

    /** Moves it to the new address of an approved person; anybody else, and the same address, stay as they are. */
    Mono<Participant> follow(Participant before, Participant after) {
        boolean moved = after.approved() && !Objects.equals(before.email(), after.email());
        return moved ? end(before).then(Mono.defer(() -> begin(after.of(null)))) : Mono.just(after);
    }

    private static Grant grant(Participant participant) {
        return Grant.of(Role.PARTICIPANT, participant.meeting());
    }
}
