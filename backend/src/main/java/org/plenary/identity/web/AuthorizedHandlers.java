package org.plenary.identity.web;

import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Hands the dispatcher the method that access was decided for, so that it is neither looked up twice nor ever another one. */
@Component
class AuthorizedHandlers implements HandlerMapping, Ordered {

    @Override
    public Mono<Object> getHandler(ServerWebExchange exchange) {
        return Mono.justOrEmpty(exchange.<Object>getAttribute(DeclaredAccess.AUTHORIZED));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }
}
