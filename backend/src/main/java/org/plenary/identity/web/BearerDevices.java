package org.plenary.identity.web;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Devices;
import org.plenary.identity.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Finds the door device behind a bearer token; a token of no living device is somebody unknown. */
@Component
class BearerDevices implements ServerSecurityContextRepository {

    private static final String SCHEME = "Bearer ";

    private final Devices devices;

    BearerDevices(Devices devices) {
        this.devices = devices;
    }

    @Override
    public Mono<Void> save(ServerWebExchange exchange, @Nullable SecurityContext context) {
        return Mono.empty();
    }

    @Override
    public Mono<SecurityContext> load(ServerWebExchange exchange) {
        String token = token(exchange);
        Mono<Viewer> viewer = token == null ? Mono.empty() : devices.viewer(token);
        return viewer.defaultIfEmpty(Viewer.anonymous())
                .map(known -> new SecurityContextImpl(new ViewerAuthentication(known)));
    }

    static boolean carriesToken(ServerWebExchange exchange) {
        return token(exchange) != null;
    }

    private static @Nullable String token(ServerWebExchange exchange) {
        String header = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        boolean bearer = header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length());
        return bearer && header != null ? header.substring(SCHEME.length()).strip() : null;
    }
}
