package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route of the application with every role, without any, and with the roles of another meeting: each one is open to
 * exactly those whom its method declares. A route without a declaration fails here, and is closed to everybody.
 */
@PlenaryTest
@Import({SignedIn.class, UndeclaredController.class})
class DeclaredAccessTest {

    private static final MeetingCode HERE = MeetingCode.of("walk-here");
    private static final MeetingCode ELSEWHERE = MeetingCode.of("walk-elsewhere");
    private static final DelegationId DELEGATION = DelegationId.random();

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SignedIn signedIn;

    /** One way to call one method. */
    record Route(HttpMethod method, String pattern, HandlerMethod handler) {

        Map<String, String> variables() {
            return Map.of("meeting", HERE.value(), "delegation", DELEGATION.toString());
        }

        /** A path that fits; what is neither meeting nor delegation is somebody else's id. */
        String path() {
            return pattern.replace("{meeting}", HERE.value())
                    .replace("{delegation}", DELEGATION.toString())
                    .replaceAll("\\{form:(\\w+)[^}]*}", "$1")
                    .replaceAll(
                            "\\{\\w+(:[^{}]*(\\{\\d+})?)?}", UUID.randomUUID().toString());
        }

        Map<String, String> given() {
            return variables().entrySet().stream()
                    .filter(variable -> pattern.contains("{" + variable.getKey() + "}"))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        }

        /** Live streams do not end: their first part has to be enough. */
        boolean streams() {
            return pattern.endsWith("/live");
        }

        @Override
        public String toString() {
            return method + " " + pattern;
        }
    }

    /** Somebody who calls. */
    record Caller(String name, Viewer viewer, WebTestClient client) {}

    @Test
    void everyRouteDeclaresItsRule() {
        var undeclared = new TreeSet<String>();
        for (Route route : routes()) {
            if (AccessRule.declaredOn(route.handler().getMethod()).isEmpty()) {
                undeclared.add(route.toString());
            }
        }
        assertThat(undeclared).containsExactly("GET /api/v1/meetings/{meeting}/undeclared");
    }

    @Test
    void everyRuleIsTheOneThatIsCommitted() throws IOException {
        AccessTable.saysTheSameAs(routes().stream()
                .filter(route -> route.handler().getBeanType() != UndeclaredController.class)
                .map(route -> AccessTable.line(
                        route.toString(), AccessRule.declaredOn(route.handler().getMethod())))
                .toList());
    }

    @Test
    void aRouteWithoutARuleIsClosedEvenToAdministrators() {
        signedIn.administrator()
                .get()
                .uri("/api/v1/meetings/walk-here/undeclared")
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void everyRouteIsOpenToExactlyThoseWhomItDeclares() {
        var wrong = new ArrayList<String>();
        List<Caller> callers = callers();
        List<Route> routes = routes();
        for (Route route : routes) {
            Optional<AccessRule> rule = AccessRule.declaredOn(route.handler().getMethod());
            boolean somebodyGotIn = false;
            for (Caller caller : callers) {
                boolean admitted = rule.isPresent() && rule.get().admits(caller.viewer(), route.given());
                String code = refusal(route, caller);
                boolean refused = code.equals("access.sign-in-required") || code.equals("access.denied");
                // Behind a rule that asks for no role the service may look closer (whose badge is it?), never less
                // closely, and not so closely that nobody gets in.
                boolean closerLook = admitted && refused && !(rule.get() instanceof AccessRule.Roles);
                if (admitted == refused && !closerLook) {
                    wrong.add(route + " as " + caller.name() + ": " + (code.isEmpty() ? "open" : code));
                }
                somebodyGotIn |= admitted && !refused;
            }
            if (rule.isPresent() && !somebodyGotIn) {
                wrong.add(route + " lets nobody in");
            }
        }
        assertThat(routes).hasSizeGreaterThan(15);
        assertThat(wrong).isEmpty();
    }

    private List<Route> routes() {
        var routes = new ArrayList<Route>();
        for (Map.Entry<RequestMappingInfo, HandlerMethod> entry :
                mapping.getHandlerMethods().entrySet()) {
            if (!entry.getValue().getBeanType().getName().startsWith("org.plenary")) {
                continue;
            }
            Set<RequestMethod> methods = entry.getKey().getMethodsCondition().getMethods();
            assertThat(methods).as("methods of " + entry.getValue()).isNotEmpty();
            for (var pattern : entry.getKey().getPatternsCondition().getPatterns()) {
                methods.forEach(method ->
                        routes.add(new Route(method.asHttpMethod(), pattern.getPatternString(), entry.getValue())));
            }
        }
        // Signing out comes last, or the callers would be nobody afterwards.
        routes.sort(Comparator.comparing(route -> route.pattern().endsWith("/session")));
        return routes;
    }

    private List<Caller> callers() {
        var callers = new ArrayList<Caller>();
        callers.add(new Caller("nobody", Viewer.anonymous(), signedIn.anonymous()));
        callers.add(person("no role"));
        for (Role role : Role.values()) {
            callers.add(person(role + " here", grant(role, HERE)));
            callers.add(person(role + " elsewhere", grant(role, ELSEWHERE)));
        }
        callers.add(person("FOCAL_POINT of another delegation", Grant.focalPoint(HERE, DelegationId.random())));
        callers.add(person("SECRETARIAT of the Network", Grant.ofNetwork(Role.SECRETARIAT)));
        callers.add(person("ADMINISTRATOR of the Network", Grant.ofNetwork(Role.ADMINISTRATOR)));
        for (Role role : Role.DOOR) {
            callers.add(door(role, HERE));
            callers.add(door(role, ELSEWHERE));
        }
        return callers;
    }

    private static Grant grant(Role role, MeetingCode meeting) {
        return role == Role.FOCAL_POINT ? Grant.focalPoint(meeting, DELEGATION) : Grant.of(role, meeting);
    }

    private Caller person(String name, Grant... grants) {
        SignedIn.Person person = signedIn.as(grants);
        return new Caller(name, person.viewer(), person.client());
    }

    private Caller door(Role role, MeetingCode meeting) {
        SignedIn.Door door = signedIn.door(role, meeting, GateId.random());
        Viewer viewer = Viewer.device(door.device(), "Test", Grant.of(role, meeting), GateId.random());
        return new Caller("device " + role + " " + meeting, viewer, door.client());
    }

    /** The problem's code, or nothing when the call got through to the method (whatever that said). */
    private String refusal(Route route, Caller caller) {
        var request = caller.client().method(route.method()).uri(route.path());
        WebTestClient.RequestHeadersSpec<?> ready =
                route.method() == HttpMethod.GET || route.method() == HttpMethod.DELETE
                        ? request
                        : request.contentType(MediaType.APPLICATION_JSON).bodyValue("{}");
        var answer = ready.accept(MediaType.ALL).exchange().returnResult(byte[].class);
        byte[] body = route.streams()
                ? answer.getResponseBody().next().block(Duration.ofSeconds(10))
                : answer.getResponseBodyContent();
        int status = answer.getStatus().value();
        if (status != 401 && status != 403) {
            return "";
        }
        return new String(body, StandardCharsets.UTF_8).replaceAll("(?s).*\"code\":\"([^\"]+)\".*", "$1");
    }
}
