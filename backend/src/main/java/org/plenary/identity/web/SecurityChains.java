package org.plenary.identity.web;

import org.plenary.identity.Viewer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.config.web.server.SecurityWebFiltersOrder;
import org.springframework.security.config.web.server.ServerHttpSecurity;
import org.springframework.security.config.web.server.ServerHttpSecurity.CsrfSpec;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.web.server.SecurityWebFilterChain;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.security.web.server.csrf.ServerCsrfTokenRequestAttributeHandler;
import org.springframework.security.web.server.savedrequest.NoOpServerRequestCache;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import reactor.core.publisher.Mono;

/**
 * Two chains: a short one without cookies for requests that carry a device's bearer token, and one for browsers. Both are
 * stateless, and both leave the decision to what each endpoint declares ({@link DeclaredAccess}).
 */
@Configuration(proxyBeanMethods = false)
class SecurityChains {

    @Bean
    @Order(1)
    SecurityWebFilterChain deviceChain(
            ServerHttpSecurity http, BearerDevices devices, DeclaredAccess access, AccessProblems problems) {
        http.securityMatcher(
                exchange -> BearerDevices.carriesToken(exchange) ? MatchResult.match() : MatchResult.notMatch());
        http.csrf(CsrfSpec::disable);
        return common(http, devices, access, problems).build();
    }

    @Bean
    @Order(2)
    SecurityWebFilterChain browserChain(
            ServerHttpSecurity http,
            CookieSessions sessions,
            DeclaredAccess access,
            AccessProblems problems,
            CsrfCookies csrf) {
        http.csrf(spec -> spec.csrfTokenRepository(csrf)
                .csrfTokenRequestHandler(new ServerCsrfTokenRequestAttributeHandler())
                .accessDeniedHandler(problems));
        http.anonymous(anonymous -> anonymous.principal(Viewer.anonymous()));
        http.addFilterAfter(CsrfCookies.offer(), SecurityWebFiltersOrder.CSRF);
        return common(http, sessions, access, problems).build();
    }

    /** Nobody signs in with a password: without this bean the framework would invent a user and print one. */
    @Bean
    ReactiveAuthenticationManager noPasswords() {
        return authentication -> Mono.error(() -> new BadCredentialsException("there are no passwords"));
    }

    private static ServerHttpSecurity common(
            ServerHttpSecurity http,
            ServerSecurityContextRepository viewers,
            DeclaredAccess access,
            AccessProblems problems) {
        return http.securityContextRepository(viewers)
                .requestCache(cache -> cache.requestCache(NoOpServerRequestCache.getInstance()))
                .logout(LogoutSpec::disable)
                .headers(SecurityHeaders::strict)
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .authorizeExchange(exchanges -> exchanges
                        .pathMatchers("/actuator/health/**", "/v3/api-docs")
                        .permitAll()
                        .pathMatchers("/actuator/**")
                        .access(new NetworkAdministrators())
                        .anyExchange()
                        .access(access));
    }
}
