package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Set up as infra does it: a public address with https, behind a proxy whose headers are believed. */
@PlenaryTest(
        properties = {
            "plenary.platform.public-url=https://meetings.example.org",
            "server.forward-headers-strategy=native",
            "plenary.identity.asks=4"
        })
@Import({SignedIn.class, LettersSent.class})
class BehindProxyTest extends SignInStage {

    private static final String DELEGATE = "192.0.2.7";

    @Test
    void theSessionsCookieIsBoundToTheHostAndNeverReadableOnTheWay() {
        account("proxied@example.org", "Proxied", Language.EN);
        post("/api/v1/sign-in/requests", Map.of("email", "proxied@example.org"), "https", DELEGATE);
        LettersSent.Sent letter = letters.to("proxied@example.org");
        assertThat(letter.link()).startsWith("https://meetings.example.org/");

        var answer = post("/api/v1/sign-in/sessions", Map.of("token", letter.token()), "https", DELEGATE)
                .expectStatus()
                .isOk()
                .returnResult(byte[].class);
        assertThat(answer.getResponseCookies()).doesNotContainKey("plenary-session");
        ResponseCookie cookie = answer.getResponseCookies().getFirst("__Host-plenary-session");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).as("__Host- allows none").isNull();
        assertThat(cookie.getMaxAge()).isPositive();
        session(carrying("__Host-plenary-session", cookie.getValue()), true);
        session(carrying("plenary-session", cookie.getValue()), false);
    }

    private WebTestClient carrying(String name, String token) {
        return proxy("https", DELEGATE).mutate().defaultCookie(name, token).build();
    }

    @Test
    void theTokenAgainstForgeryIsSecureToo() {
        ResponseCookie cookie = signedIn.bearer("")
                .mutate()
                .defaultHeaders(headers -> headers.remove(HttpHeaders.AUTHORIZATION))
                .defaultHeader("X-Forwarded-Proto", "https")
                .build()
                .get()
                .uri("/api/v1/session")
                .exchange()
                .returnResult(byte[].class)
                .getResponseCookies()
                .getFirst("XSRF-TOKEN");
        assertThat(cookie).isNotNull();
        assertThat(cookie.isSecure()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Strict");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/script.js", "/sw.js", "/api/v1/session", "/api/v1/nothing", "/nothing.txt"})
    void everyAnswerCarriesTheHeaders(String path) {
        HttpHeaders headers = proxy("https", DELEGATE)
                .get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "text/html, */*")
                .exchange()
                .returnResult(byte[].class)
                .getResponseHeaders();
        assertThat(headers.get("Strict-Transport-Security")).containsExactly("max-age=63072000");
        assertThat(headers.get("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe-inline", "'unsafe-eval'", "*", "http:");
        assertThat(headers.get("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(headers.get("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(headers.get("Permissions-Policy"))
                .singleElement()
                .asString()
                .contains("camera=(self)", "microphone=()", "geolocation=()");
        assertThat(headers.get("X-Frame-Options")).containsExactly("DENY");
        assertThat(headers.get("Cross-Origin-Opener-Policy")).containsExactly("same-origin");
        assertThat(headers.get("Cross-Origin-Resource-Policy")).containsExactly("same-origin");
        assertThat(headers.containsHeader("Server")).isFalse();
        assertThat(headers.containsHeader("X-Powered-By")).isFalse();
    }

    @Test
    void eachClientOfTheProxyCountsForItself() {
        for (int i = 0; i < 4; i++) {
            asked("198.51.100.1").expectStatus().isAccepted();
        }
        problem(asked("198.51.100.1"), 429, "sign-in.too-many");
        asked("198.51.100.2").expectStatus().isAccepted();
    }

    private WebTestClient.ResponseSpec asked(String client) {
        return post("/api/v1/sign-in/requests", Map.of("email", "x@example.org"), "https", client);
    }

    private WebTestClient.ResponseSpec post(String path, Map<String, String> body, String scheme, String client) {
        return proxy(scheme, client).post().uri(path).bodyValue(body).exchange();
    }

    private WebTestClient proxy(String scheme, String client) {
        return signedIn.anonymous()
                .mutate()
                .defaultHeader("X-Forwarded-Proto", scheme)
                .defaultHeader("X-Forwarded-Host", "meetings.example.org")
                .defaultHeader("X-Forwarded-For", client)
                .build();
    }
}
