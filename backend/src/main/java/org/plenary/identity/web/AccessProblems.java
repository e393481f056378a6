package org.plenary.identity.web;

import org.plenary.identity.Viewer;
import org.plenary.kernel.Problem;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.authorization.ServerAccessDeniedHandler;
import org.springframework.security.web.server.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Refusals as problems: unknown viewers are asked to sign in, known ones learn that this is not theirs, and no more. */
@Component
class AccessProblems implements ServerAuthenticationEntryPoint, ServerAccessDeniedHandler {

    @Override
    public Mono<Void> commence(ServerWebExchange exchange, AuthenticationException refused) {
        return Mono.error(() -> Problem.of("access.sign-in-required", 401));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, AccessDeniedException denied) {
        if (denied instanceof CsrfException) {
            return Mono.error(() -> Problem.of("access.forgery", 403));
        }
        return exchange.getPrincipal()
                .ofType(ViewerAuthentication.class)
                .map(authentication -> authentication.getPrincipal() == Viewer.anonymous())
                .defaultIfEmpty(true)
                .flatMap(unknown -> Mono.error(
                        unknown ? Problem.of("access.sign-in-required", 401) : Problem.of("access.denied", 403)));
    }
}
