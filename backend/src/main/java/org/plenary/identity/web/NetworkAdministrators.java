package org.plenary.identity.web;

import org.plenary.identity.Viewer;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** What tells about the process itself is for administrators of the Network. */
final class NetworkAdministrators implements ReactiveAuthorizationManager<AuthorizationContext> {

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        return authentication
                .map(Authentication::getPrincipal)
                .ofType(Viewer.class)
                .map(viewer -> (AuthorizationResult) new AuthorizationDecision(viewer.isAdministrator()))
                .defaultIfEmpty(new AuthorizationDecision(false));
    }
}
