package org.plenary.identity.web;

import java.util.List;
import org.plenary.kernel.Problem;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What the firewall refuses before any filter runs, as a problem: addresses that two readers could understand differently
 * (encoded slashes, semicolons, control characters), and methods that nothing here knows.
 */
@Component
class RefusedAddresses implements ServerExchangeRejectedHandler {

    private static final List<String> METHODS = List.of("DELETE", "GET", "HEAD", "OPTIONS", "PATCH", "POST", "PUT");
    private static final String ALLOWED = String.join(", ", METHODS);

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException refused) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("X-Content-Type-Options", "nosniff");
        HttpMethod method = exchange.getRequest().getMethod();
        if (METHODS.contains(method.name())) {
            return Mono.error(() -> Problem.of("request.address", 400));
        }
        headers.set(HttpHeaders.ALLOW, ALLOWED);
        return Mono.error(() -> Problem.of("request.method", 405).with("allowed", ALLOWED));
    }
}
