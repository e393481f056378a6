package org.plenary.identity.web;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Sessions;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the person behind the session cookie. Sessions begin and end in {@link Sessions} only, never by saving a context. */
@Component
class CookieSessions implements ServerSecurityContextRepository {

    private final SessionCookie cookie;
    private final Sessions sessions;

    CookieSessions(SessionCookie cookie, Sessions sessions) {
        this.cookie = cookie;
        this.sessions = sessions;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        String token = cookie.read(exchange);
        return token == null
                ? Mono.empty()
                : sessions.viewer(token).map(viewer -> new SecurityContextImpl(new ViewerAuthentication(viewer)));
    }
}
