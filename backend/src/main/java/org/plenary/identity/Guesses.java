package org.plenary.identity;

import org.springframework.stereotype.Service;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Secrets that anybody may present: links, enrolments, feeds. They are too long to be guessed; who tries nevertheless, or has a
 * program that does not give up, is refused after a while, and only that client is.
 */
@Service
public class Guesses {

    private final RateLimits limits;
    private final IdentitySettings settings;

    Guesses(RateLimits limits, IdentitySettings settings) {
        this.limits = limits;
        this.settings = settings;
    }

    /** The attempt; one more guess of that kind of secret if it is refused as unknown (400 or 404). */
    public <T> Mono<T> of(String what, ServerWebExchange exchange, Mono<T> attempt) {
        return limits.guess(what, ClientAddress.of(exchange), settings.guesses(), attempt);
    }
}
