package org.plenary.identity;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.DomainEvent;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Asking for a sign-in letter. Whether the address has an account is looked up later, by {@link SignInPost}: what happens here,
 * the answer and the time it takes are the same for every address.
 */
@Service
public class SignInRequests {

    static final String REQUESTED = "identity.sign-in-requested";

    private final SignInStore store;
    private final RateLimits limits;
    private final Outbox outbox;
    private final TransactionalOperator transaction;
    private final IdentitySettings settings;
    private final Clock clock;

    SignInRequests(
            SignInStore store,
            RateLimits limits,
            Outbox outbox,
            TransactionalOperator transaction,
            IdentitySettings settings,
            Clock clock) {
        this.store = store;
        this.limits = limits;
        this.outbox = outbox;
        this.transaction = transaction;
        this.settings = settings;
        this.clock = clock;
    }

    /** Asks for a letter to that address; the path is where its link lands. */
    public Mono<Void> byEmail(String email, @Nullable String path, String client) {
        EmailAddress address = EmailAddress.of(email);
        String landing = LandingPath.checked(path);
        return limits.count("ask", client, settings.asks()).then(request(address, landing));
    }

    /** Asks for a new letter in place of a link that is used or expired, to the address that the link was for. */
    public Mono<Void> byToken(String token, String client) {
        return limits.count("ask", client, settings.asks())
                .then(store.spent(token))
                .switchIfEmpty(
                        Mono.error(() -> Problem.of("sign-in.unknown", 400).field("token")))
                .flatMap(spent -> request(EmailAddress.of(spent.email()), spent.path()));
    }

    private Mono<Void> request(EmailAddress address, @Nullable String path) {
        var request = new SignInStore.Request(UUID.randomUUID(), address.value(), path);
        DomainEvent event = DomainEvent.of(REQUESTED, null, request.id(), Audience.nobody());
        Mono<Void> stored = store.request(request, clock.instant()).then(outbox.append(event));
        return limits.count("letter", address.key(), settings.letters()).then(stored.as(transaction::transactional));
    }
}
