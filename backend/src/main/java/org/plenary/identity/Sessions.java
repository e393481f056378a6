package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.plenary.kernel.AccountId;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Signed-in browsers. A session is a random 256-bit token of which only the SHA-256 is stored; it ends some hours after its last
 * use, in any case after some weeks, and at once on every instance when its holder signs out.
 */
@Service
public class Sessions {

    /** A session just begun: the only time its token is known. */
    public record Begun(String token, AccountId account, Duration life) {}

    /** Extending at each request would write at each request: a twelfth of the idle time is precise enough. */
    private static final int PRECISION = 12;

    private final SessionStore store;
    private final GrantStore grants;
    private final AccessMemory memory;
    private final AccessChanges changes;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;
    private final IdentitySettings settings;
    private final Clock clock;

    Sessions(
            SessionStore store,
            GrantStore grants,
            AccessMemory memory,
            AccessChanges changes,
            AuditTrail audit,
            TransactionalOperator transaction,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.memory = memory;
        this.changes = changes;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Begins a session in the caller's transaction. */
    @Transactional
    public Mono<Begun> begin(AccountId account) {
        String token = Secrets.random256();
        Instant now = clock.instant();
        Instant ends = now.plus(settings.sessionLife());
        Instant expires = now.plus(settings.sessionIdle());
        return store.add(Secrets.sha256(token), account, now, expires.isBefore(ends) ? expires : ends, ends)
                .thenReturn(new Begun(token, account, settings.sessionLife()));
    }

    /** The person whose session it is, or nothing when there is no such session (any more). */
    public Mono<Viewer> viewer(String token) {
        byte[] hash = Secrets.sha256(token);
        return memory.remembered(hash, () -> read(hash));
    }

    /** Ends the session here and on every other instance. */
    public Mono<Void> end(String token, Viewer viewer) {
        return store.remove(Secrets.sha256(token))
                .flatMap(account -> ended(account, viewer))
                .as(transaction::transactional)
                .doOnSuccess(ended -> memory.forget(viewer.id()));
    }

    private Mono<Void> ended(AccountId account, Viewer viewer) {
        return audit.record(AuditEntry.created(viewer, null, "account:" + account, "identity.signed-out", Map.of()))
                .then(changes.ofAccount(account));
    }

    private Mono<Viewer> read(byte[] hash) {
        Instant now = clock.instant();
        return store.open(hash, now)
                .flatMap(open -> extendIfDue(hash, open, now)
                        .then(grants.of(open.account().id()).collectList())
                        .map(held -> viewer(open.account(), new HashSet<>(held))));
    }

    private Mono<Void> extendIfDue(byte[] hash, SessionStore.Open open, Instant now) {
        Instant wanted =
                now.plus(settings.sessionIdle().minus(settings.sessionIdle().dividedBy(PRECISION)));
        boolean due = open.expiresAt().isBefore(wanted) && open.expiresAt().isBefore(open.endsAt());
        return due ? store.extend(hash, now, settings.sessionIdle()) : Mono.empty();
    }

    private static Viewer viewer(Account account, Set<Grant> held) {
        return Viewer.person(account.id(), account.name(), account.language(), held);
    }
}
