package org.plenary.identity;

import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Signing in with what a letter brought: its link, or its code where the link does not open. Each works once (X4). */
@Service
public class SignIns {

    /** A session that began, and the page it was asked for. */
    public record SignedIn(Sessions.Begun session, @Nullable String path) {}

    private final SignInStore store;
    private final Sessions sessions;
    private final RateLimits limits;
    private final AuditTrail audit;
    private final TransactionalOperator transaction;
    private final IdentitySettings settings;
    private final Clock clock;

    SignIns(
            SignInStore store,
            Sessions sessions,
            RateLimits limits,
            AuditTrail audit,
            TransactionalOperator transaction,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.sessions = sessions;
        this.limits = limits;
        this.audit = audit;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Uses up the link; a spent one is a problem that says whether it was used or is too old. */
    public Mono<SignedIn> byToken(String token) {
        return Mono.defer(() -> store.redeem(token, clock.instant()))
                .flatMap(redeemed -> begin(redeemed, "link"))
                .as(transaction::transactional)
                .switchIfEmpty(spent(token));
    }

    /** Uses up the letter whose code it is. Unknown address, wrong code and too many attempts are one and the same answer. */
    public Mono<SignedIn> byCode(String email, String code, String client) {
        EmailAddress address = EmailAddress.of(email);
        String digits = SignInCode.digits(code);
        Mono<SignedIn> attempt = Flux.defer(
                        () -> store.tryCode(address, digits, settings.codeAttempts(), clock.instant()))
                .collectList()
                .flatMap(fitting -> fitting.isEmpty() ? Mono.empty() : redeem(fitting.get(0)))
                .switchIfEmpty(Mono.error(() -> Problem.of("sign-in.code", 400).field("code")));
        return limits.guess("code", client, settings.codes(), attempt);
    }

    private Mono<SignedIn> redeem(UUID id) {
        return Mono.defer(() -> store.redeem(id, clock.instant()))
                .flatMap(redeemed -> begin(redeemed, "code"))
                .as(transaction::transactional);
    }

    private Mono<SignedIn> begin(SignInStore.Redeemed redeemed, String by) {
        String subject = "account:" + redeemed.account();
        Viewer viewer = Viewer.person(redeemed.account(), redeemed.name(), Language.EN, Set.of());
        return audit.record(AuditEntry.created(viewer, null, subject, "identity.signed-in", Map.of("by", by)))
                .then(sessions.begin(redeemed.account()))
                .map(begun -> new SignedIn(begun, redeemed.path()));
    }

    private Mono<SignedIn> spent(String token) {
        return store.spent(token)
                .switchIfEmpty(
                        Mono.error(() -> Problem.of("sign-in.unknown", 400).field("token")))
                .flatMap(spent -> Mono.error(Problem.of(spent.used() ? "sign-in.used" : "sign-in.expired", 410)
                        .field("token")
                        .rule("X4")));
    }
}
