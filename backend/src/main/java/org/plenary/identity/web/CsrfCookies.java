package org.plenary.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * The double-submit token: the cookie {@code XSRF-TOKEN}, which pages of this site read and send back as {@code X-XSRF-TOKEN}.
 * Every answer of the API to a browser without one brings it.
 */
@Component
class CsrfCookies implements ServerCsrfTokenRepository {

    private final CookieServerCsrfTokenRepository plain = repository(false);
    private final CookieServerCsrfTokenRepository secure = repository(true);
    private final SessionCookie cookie;

    CsrfCookies(SessionCookie cookie) {
        this.cookie = cookie;
    }

    @Override
    public Mono<CsrfToken> generateToken(ServerWebExchange exchange) {
        return repository(exchange).generateToken(exchange);
    }

    @Override
    public Mono<Void> saveToken(ServerWebExchange exchange, @Nullable CsrfToken token) {
        return repository(exchange).saveToken(exchange, token);
    }

    @Override
    public Mono<CsrfToken> loadToken(ServerWebExchange exchange) {
        return repository(exchange).loadToken(exchange);
    }

    /** Not a bean: a filter of the security chain, behind the one that knows the token. */
    static WebFilter offer() {
        return CsrfCookies::offer;
    }

    private static Mono<Void> offer(ServerWebExchange exchange, WebFilterChain chain) {
        Mono<CsrfToken> token = exchange.getAttribute(CsrfToken.class.getName());
        boolean api = exchange.getRequest().getPath().value().startsWith("/api/");
        return token == null || !api ? chain.filter(exchange) : token.then(chain.filter(exchange));
    }

    private CookieServerCsrfTokenRepository repository(ServerWebExchange exchange) {
        return cookie.secure(exchange) ? secure : plain;
    }

    private static CookieServerCsrfTokenRepository repository(boolean secure) {
        CookieServerCsrfTokenRepository repository = CookieServerCsrfTokenRepository.withHttpOnlyFalse();
        repository.setCookieCustomizer(
                cookie -> cookie.secure(secure).sameSite("Strict").path("/"));
        return repository;
    }
}
