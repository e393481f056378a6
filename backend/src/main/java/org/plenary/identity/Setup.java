package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.Language;
import org.plenary.kernel.Problem;
import org.plenary.platform.DemoMode;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * How the first administrator comes to be: whoever can read the console opens the link that is printed there. It is open as long
 * as there is no administrator; of all links and all parallel uses exactly one makes one, and all others are then void.
 */
@Service
public class Setup {

    private static final Duration LIFE = Duration.ofDays(1);

    private final SetupStore store;
    private final GrantStore grants;
    private final Accounts accounts;
    private final Grants roles;
    private final Sessions sessions;
    private final AuditTrail audit;
    private final DemoMode demo;
    private final PublicUrl publicUrl;
    private final Clock clock;

    Setup(
            SetupStore store,
            GrantStore grants,
            Accounts accounts,
            Grants roles,
            Sessions sessions,
            AuditTrail audit,
            DemoMode demo,
            PublicUrl publicUrl,
            Clock clock) {
        this.store = store;
        this.grants = grants;
        this.accounts = accounts;
        this.roles = roles;
        this.sessions = sessions;
        this.audit = audit;
        this.demo = demo;
        this.publicUrl = publicUrl;
        this.clock = clock;
    }

    /** True as long as nobody administers this installation; a demo brings its own people. */
    public Mono<Boolean> open() {
        return demo.on() ? Mono.just(false) : grants.administrators().map(number -> number == 0);
    }

    /** A new link, or nothing when the set-up is closed. Earlier ones keep working, since several instances may start at once. */
    @Transactional
    public Mono<String> link() {
        return open().filter(Boolean::booleanValue).flatMap(open -> {
            String token = Secrets.random256();
            Instant now = clock.instant();
            return store.add(token, now, now.plus(LIFE)).thenReturn(publicUrl.of("/setup/" + token));
        });
    }

    /** Makes the first administrator and signs them in. */
    @Transactional
    public Mono<Sessions.Begun> complete(String token, String name, String email, Language language) {
        return grants.lockAdministrators()
                .then(Mono.defer(this::open))
                .flatMap(open -> require(open, "setup.closed", 410))
                .then(Mono.defer(() -> store.valid(token, clock.instant())))
                .flatMap(valid -> require(valid, "setup.unknown", 400))
                .then(Mono.defer(() -> accounts.findOrCreate(email, name, language)))
                .flatMap(account -> appoint(account, name));
    }

    private Mono<Sessions.Begun> appoint(AccountId account, String name) {
        Viewer viewer = Viewer.system();
        var entry = AuditEntry.created(
                viewer, null, "account:" + account, "identity.first-administrator", Map.of("name", name));
        return roles.give(account, Grant.ofNetwork(Role.ADMINISTRATOR))
                .then(store.removeAll())
                .then(audit.record(entry))
                .then(sessions.begin(account));
    }

    private static Mono<Void> require(boolean holds, String code, int status) {
        return holds ? Mono.empty() : Mono.error(Problem.of(code, status).field("token"));
    }
}
