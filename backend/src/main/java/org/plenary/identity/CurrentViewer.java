package org.plenary.identity;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import reactor.core.publisher.Mono;

/** The viewer of the request that runs; the system where no request does. */
final class CurrentViewer {

    private CurrentViewer() {}

    static Mono<Viewer> get() {
        return ReactiveSecurityContextHolder.getContext()
                .mapNotNull(SecurityContext::getAuthentication)
                .map(Authentication::getPrincipal)
                .ofType(Viewer.class)
                .defaultIfEmpty(Viewer.system());
    }
}
