package org.plenary.identity.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.ThisMachine;
import org.plenary.kernel.Problem;
import org.plenary.platform.PublicUrl;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * The cookie that carries a session's token. On https its name starts with {@code __Host-}, so that browsers bind it to this very
 * host; without https it is only ever given to a browser on the same machine.
 */
@Component
class SessionCookie {

    static final String SECURE = "__Host-plenary-session";
    static final String LOOPBACK = "plenary-session";

    private final PublicUrl publicUrl;

    SessionCookie(PublicUrl publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** The token that the browser sent, if any. */
    @Nullable
    String read(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(secure(exchange) ? SECURE : LOOPBACK);
        return cookie == null || cookie.getValue().isEmpty() ? null : cookie.getValue();
    }

    /** Refuses to begin a session where others could read its cookie on the way. */
    void requirePrivate(ServerWebExchange exchange) {
        if (!secure(exchange) && !ThisMachine.connects(exchange)) {
            throw Problem.of("sign-in.insecure", 403);
        }
    }

    void write(ServerWebExchange exchange, String token, Duration life) {
        exchange.getResponse().addCookie(cookie(exchange, token, life));
    }

    void clear(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
    }

    boolean secure(ServerWebExchange exchange) {
        return publicUrl.of("/").startsWith("https:")
                || "https".equals(exchange.getRequest().getURI().getScheme());
    }

    private ResponseCookie cookie(ServerWebExchange exchange, String token, Duration life) {
        boolean secure = secure(exchange);
        return ResponseCookie.from(secure ? SECURE : LOOPBACK, token)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(life)
                .build();
    }
}
