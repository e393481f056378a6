package org.plenary.identity.web;

import java.util.Map;
import org.plenary.identity.AccessRule;
import org.plenary.identity.ThisMachine;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Problem;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.HandlerMapping;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Enforces what each endpoint's method declares. An endpoint of ours without a declared rule is closed to everybody. The method
 * found here is the one that is then called ({@link AuthorizedHandlers}).
 */
@Component
class DeclaredAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

    static final String AUTHORIZED = DeclaredAccess.class.getName() + ".authorized";

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult DENIED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping mapping;
    private final ThisMachine thisMachine;

    DeclaredAccess(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping, ThisMachine thisMachine) {
        this.mapping = mapping;
        this.thisMachine = thisMachine;
    }

    @Override
    public Mono<AuthorizationResult> authorize(Mono<Authentication> authentication, AuthorizationContext context) {
        ServerWebExchange exchange = context.getExchange();
        return mapping.getHandler(exchange)
                .ofType(HandlerMethod.class)
                .flatMap(method -> decide(method, exchange, authentication))
                .switchIfEmpty(Mono.fromSupplier(() -> undeclared(exchange)));
    }

    /** Files and pages are for everybody to read; the API has nothing but declared methods. */
    private static AuthorizationResult undeclared(ServerWebExchange exchange) {
        HttpMethod method = exchange.getRequest().getMethod();
        boolean reads = method == HttpMethod.GET || method == HttpMethod.HEAD;
        if (!reads || exchange.getRequest().getPath().value().startsWith("/api/")) {
            throw Problem.of("not-found", 404);
        }
        return GRANTED;
    }

    private Mono<AuthorizationResult> decide(
            HandlerMethod method, ServerWebExchange exchange, Mono<Authentication> authentication) {
        exchange.getAttributes().put(AUTHORIZED, method);
        return authentication
                .map(Authentication::getPrincipal)
                .ofType(Viewer.class)
                .defaultIfEmpty(Viewer.anonymous())
                .map(viewer -> admits(method, viewer, exchange) ? GRANTED : DENIED);
    }

    private boolean admits(HandlerMethod method, Viewer viewer, ServerWebExchange exchange) {
        Map<String, String> path = exchange.getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
        return AccessRule.declaredOn(method.getMethod())
                .map(rule -> rule.admits(viewer, path) || (rule.openInDemo() && thisMachine.inDemo(exchange)))
                .orElse(false);
    }
}
