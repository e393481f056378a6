package org.plenary.identity;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who holds which role. Giving twice and revoking what is not held change nothing; each real change is in the audit trail and
 * counts on every instance at once (R1).
 */
@Service
public class Grants {

    private final GrantStore store;
    private final AuditTrail audit;
    private final AccessChanges changes;
    private final Clock clock;

    Grants(GrantStore store, AuditTrail audit, AccessChanges changes, Clock clock) {
        this.store = store;
        this.audit = audit;
        this.changes = changes;
        this.clock = clock;
    }

    @Transactional
    public Mono<Void> give(AccountId account, Grant grant) {
        return store.add(account, grant, clock.instant())
                .flatMap(id -> changed(account, grant, "identity.role-given", null));
    }

    @Transactional
    public Mono<Void> revoke(AccountId account, Grant grant) {
        return revoke(account, grant, null);
    }

    /** Ends the role, with the reason for the audit trail. The Network keeps at least one administrator. */
    @Transactional
    public Mono<Void> revoke(AccountId account, Grant grant, @Nullable String reason) {
        return keepAnAdministrator(grant)
                .then(store.remove(account, grant))
                .flatMap(id -> changed(account, grant, "identity.role-revoked", reason));
    }

    /** Who holds exactly that grant. */
    public Flux<Account> holders(Grant grant) {
        return store.holders(grant);
    }

    /** What that account holds at this moment. */
    public Flux<Grant> of(AccountId account) {
        return store.of(account);
    }

    private Mono<Void> keepAnAdministrator(Grant grant) {
        if (!grant.equals(Grant.ofNetwork(Role.ADMINISTRATOR))) {
            return Mono.empty();
        }
        return store.lockAdministrators()
                .then(store.administrators())
                .filter(number -> number > 1)
                .switchIfEmpty(Mono.error(() -> Problem.of("identity.last-administrator", 409)))
                .then();
    }

    private Mono<Void> changed(AccountId account, Grant grant, String action, @Nullable String reason) {
        Map<String, Object> values = values(grant);
        boolean given = action.endsWith("given");
        return CurrentViewer.get()
                .flatMap(viewer -> audit.record(new AuditEntry(
                        viewer,
                        grant.meeting(),
                        "account:" + account,
                        action,
                        given ? Map.of() : values,
                        given ? values : Map.of(),
                        reason)))
                .then(changes.ofAccount(account));
    }

    private static Map<String, Object> values(Grant grant) {
        var values = new HashMap<String, Object>();
        values.put("role", grant.role());
        if (grant.delegation() != null) {
            values.put("delegation", grant.delegation());
        }
        return values;
    }
}
