package org.plenary.identity.web;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Account;
import org.plenary.identity.Accounts;
import org.plenary.identity.Grant;
import org.plenary.identity.Sessions;
import org.plenary.identity.Viewer;
import org.plenary.platform.DemoMode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Builds the answer to "who am I", and hands a new session to the browser. */
@Component
class SessionAnswers {

    private static final Comparator<Grant> ORDER = Comparator.comparing(Grant::role)
            .thenComparing(grant -> String.valueOf(grant.meeting()))
            .thenComparing(grant -> String.valueOf(grant.delegation()));

    private final Accounts accounts;
    private final Sessions sessions;
    private final SessionCookie cookie;
    private final DemoMode demo;
    private final Clock clock;

    SessionAnswers(Accounts accounts, Sessions sessions, SessionCookie cookie, DemoMode demo, Clock clock) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.cookie = cookie;
        this.demo = demo;
        this.clock = clock;
    }

    Mono<SessionAnswer> of(Viewer viewer) {
        if (!viewer.isPerson()) {
            return Mono.just(answer(null, viewer, null));
        }
        return accounts.byId(viewer.account()).map(account -> answer(account, viewer, null));
    }

    /** Sets the cookie and says who is signed in now. */
    Mono<SessionAnswer> begun(ServerWebExchange exchange, Sessions.Begun begun, @Nullable String path) {
        cookie.write(exchange, begun.token(), begun.life());
        return sessions.viewer(begun.token())
                .zipWith(accounts.byId(begun.account()), (viewer, account) -> answer(account, viewer, path));
    }

    private SessionAnswer answer(@Nullable Account account, Viewer viewer, @Nullable String path) {
        List<Grant> grants = viewer.grants().stream().sorted(ORDER).toList();
        return new SessionAnswer(account != null, account, grants, demo.on(), clock.instant(), path);
    }
}
