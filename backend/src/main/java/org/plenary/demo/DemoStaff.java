package org.plenary.demo;

import java.util.Arrays;
import java.util.Set;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Grants;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The invented staff of the demonstration, with their roles. */
@Demonstration
@Component
class DemoStaff {

    private final Accounts accounts;
    private final Grants grants;

    DemoStaff(Accounts accounts, Grants grants) {
        this.accounts = accounts;
        this.grants = grants;
    }

    /** Opens the accounts of those who work for the whole Network, and answers the Secretariat, who loads the meetings. */
    Mono<Viewer> hire() {
        return employ(DemoPart.ADMINISTRATOR, Grant.ofNetwork(DemoPart.ADMINISTRATOR.role()))
                .then(secretariat());
    }

    /** The Secretariat as it would be signed in. */
    Mono<Viewer> secretariat() {
        DemoPart part = DemoPart.SECRETARIAT;
        Grant grant = Grant.ofNetwork(part.role());
        return employ(part, grant).map(account -> Viewer.person(account, part.staff(), Language.EN, Set.of(grant)));
    }

    /** Gives each officer the role in that meeting. */
    Mono<Void> assign(MeetingCode meeting) {
        return Flux.fromStream(Arrays.stream(DemoPart.values()))
                .filter(part -> part.isStaff() && !part.ofNetwork())
                .concatMap(part -> employ(part, Grant.of(part.role(), meeting)))
                .then();
    }

    private Mono<AccountId> employ(DemoPart part, Grant grant) {
        return accounts.findOrCreate(part.address(), part.staff(), Language.EN)
                .flatMap(account -> grants.give(account, grant).thenReturn(account));
    }
}
