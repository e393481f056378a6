package org.plenary.refusals;

import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/** One way to call one method. */
record Route(HttpMethod method, String pattern, HandlerMethod handler) {

    boolean takesBody() {
        return body().findAny().isPresent();
    }

    boolean needsBody() {
        return body().anyMatch(RequestBody::required);
    }

    private Stream<RequestBody> body() {
        return Stream.of(handler.getMethodParameters())
                .map(parameter -> parameter.getParameterAnnotation(RequestBody.class))
                .filter(Objects::nonNull);
    }

    /** Only a door's device is let in: neither the administrator nor the Secretariat scans. */
    boolean isOfTheDoor() {
        Allow allow = handler.getMethodAnnotation(Allow.class);
        return allow != null && Role.DOOR.containsAll(Set.of(allow.value()));
    }

    /** The same, in that meeting and of an entity that there is. */
    Route of(MeetingCode meeting) {
        return new Route(method, pattern.replace("{meeting}", meeting.value()).replace("{entity}", "ESP"), handler);
    }

    /** The path, each of its variables replaced. */
    String path(String value) {
        return pattern.replaceAll("\\{form:(\\w+)[^}]*}", "$1").replaceAll("\\{\\w+(:[^{}]*(\\{\\d+})?)?}", value);
    }

    boolean isOfAMeeting() {
        return pattern.contains("{meeting}");
    }

    boolean hasVariables() {
        return pattern.contains("{") && !pattern.contains("/demo/");
    }

    @Override
    public String toString() {
        return method + " " + pattern;
    }

    /** Every route of the application, in a fixed order. */
    static Stream<Route> all(RequestMappingHandlerMapping mapping) {
        return mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> entry.getValue().getBeanType().getName().startsWith("org.plenary"))
                .flatMap(entry -> entry.getKey().getPatternsCondition().getPatterns().stream()
                        .flatMap(pattern -> entry.getKey().getMethodsCondition().getMethods().stream()
                                .map(method -> new Route(
                                        method.asHttpMethod(), pattern.getPatternString(), entry.getValue()))))
                .sorted(Comparator.comparing(Route::toString));
    }
}
