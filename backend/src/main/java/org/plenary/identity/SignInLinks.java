package org.plenary.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.platform.PublicUrl;
import org.plenary.platform.Secrets;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Links that sign a person in once and land on a page. The secret stands behind the {@code #}, so that neither proxies nor logs
 * see it, and the page asks for a press of a button, so that a mail scanner that opens it uses nothing up (X4).
 */
@Service
public class SignInLinks {

    static final int CODE_DIGITS = 8;

    /** What goes into a letter: the link, its code if any, and until when they work. */
    record Issued(String url, @Nullable String code, Instant expiresAt) {}

    private final SignInStore store;
    private final PublicUrl publicUrl;
    private final IdentitySettings settings;
    private final Clock clock;

    SignInLinks(SignInStore store, PublicUrl publicUrl, IdentitySettings settings, Clock clock) {
        this.store = store;
        this.publicUrl = publicUrl;
        this.settings = settings;
        this.clock = clock;
    }

    /** The link of an invitation, issued in the caller's transaction: it lives longer and has no code. */
    public Mono<String> issue(AccountId account, String path) {
        return issue(account, path, settings.invitationLife(), null).map(Issued::url);
    }

    /** A link with a code, for somebody who asked for it. */
    Mono<Issued> issueWithCode(AccountId account, @Nullable String path) {
        return issue(account, path, settings.linkLife(), Secrets.digits(CODE_DIGITS));
    }

    private Mono<Issued> issue(AccountId account, @Nullable String path, Duration life, @Nullable String code) {
        Instant now = clock.instant();
        String token = Secrets.random256();
        String landing = LandingPath.checked(path);
        var issue = new SignInStore.Issue(UUID.randomUUID(), account, token, code, landing, now, now.plus(life));
        var issued = new Issued(publicUrl.of("/sign-in/link#" + token), code, issue.expiresAt());
        return store.add(issue).thenReturn(issued);
    }
}
