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
    private final ParticipantStore participants;

    Accreditation(Accounts accounts, Grants grants, ParticipantStore participants) {
        this.accounts = accounts;
        this.grants = grants;
        this.participants = participants;
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

    /** Ends what {@link #begin} began, unless another approved person of the meeting shares the account. */
    Mono<Void> end(Participant former) {
        AccountId account = former.account();
        if (account == null) {
            return Mono.empty();
        }
        return participants
                .ofAccount(former.meeting(), account)
                .filter(other -> !other.id().equals(former.id()))
                .hasElements()
                .flatMap(shared -> shared ? Mono.empty() : grants.revoke(account, grant(former)));
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
