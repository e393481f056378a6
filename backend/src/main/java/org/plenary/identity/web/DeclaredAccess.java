package org.plenary.identity.web;

import java.util.Map;
import org.plenary.identity.AccessRule;
import org.plenary.identity.MeetingTerms;
import org.plenary.identity.ThisMachine;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
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
 * found here is the one that is then called ({@link AuthorizedHandlers}). Who is let in to something of a meeting learns here, and
 * not from an empty list, that there is no such meeting.
 */
@Component
class DeclaredAccess implements ReactiveAuthorizationManager<AuthorizationContext> {

    static final String AUTHORIZED = DeclaredAccess.class.getName() + ".authorized";

    private static final AuthorizationResult GRANTED = new AuthorizationDecision(true);
    private static final AuthorizationResult DENIED = new AuthorizationDecision(false);

    private final RequestMappingHandlerMapping mapping;
    private final ThisMachine thisMachine;
    private final MeetingTerms meetings;

    DeclaredAccess(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping,
            ThisMachine thisMachine,
            MeetingTerms meetings) {
        this.mapping = mapping;
        this.thisMachine = thisMachine;
        this.meetings = meetings;
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
                .flatMap(viewer -> admits(method, viewer, variables(exchange), exchange)
                        ? known(viewer, variables(exchange)).thenReturn(GRANTED)
                        : Mono.just(DENIED));
    }

    private boolean admits(
            HandlerMethod method, Viewer viewer, Map<String, String> variables, ServerWebExchange exchange) {
        return AccessRule.declaredOn(method.getMethod())
                .map(rule -> rule.admits(viewer, variables) || (rule.openInDemo() && thisMachine.inDemo(exchange)))
                .orElse(false);
    }

    /**
     * Whoever the rule admits still learns nothing of a meeting that is hidden from them: a draft is unknown to all but its team.
     * A device is enrolled for a meeting that there is: the door's path is spared the question.
     */
    private Mono<Void> known(Viewer viewer, Map<String, String> variables) {
        String meeting = variables.get("meeting");
        return meeting == null || viewer.isDevice() || !MeetingCode.canBe(meeting)
                ? Mono.empty() // what has not the shape of a code is explained with the method's other arguments
                : meetings.requireKnown(MeetingCode.of(meeting), viewer);
    }

    private static Map<String, String> variables(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(
                HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE, Map.<String, String>of());
    }
}
