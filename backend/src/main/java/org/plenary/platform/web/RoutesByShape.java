package org.plenary.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webflux.autoconfigure.WebFluxRegistrations;
import org.springframework.http.server.PathContainer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;

/**
 * Finds the route of a request without matching all of them. The framework tries every pattern that has a variable, one after
 * the other: with some hundred routes that was a fifth of what a check-in cost Java. Here only those are tried whose
 * {@link PathShape} the path has. Where one matches, it is the framework's answer, too; where none does, or several do, the
 * framework itself is asked.
 */
final class RoutesByShape extends RequestMappingHandlerMapping {

    private record Route(RequestMappingInfo mapping, HandlerMethod method, List<PathShape> shapes) {

        boolean mayMatch(PathContainer path) {
            for (PathShape shape : shapes) {
                if (shape.mayMatch(path)) {
                    return true;
                }
            }
            return false;
        }
    }

    private List<Route> ofAnyLength = List.of();
    private Map<Integer, List<Route>> byLength = Map.of();

    @Override
    public void afterPropertiesSet() {
        super.afterPropertiesSet();
        List<Route> routes = getHandlerMethods().entrySet().stream()
                .map(each -> route(each.getKey(), each.getValue()))
                .toList();
        ofAnyLength = routes.stream()
                .filter(route -> route.shapes().stream().anyMatch(PathShape::anyLength))
                .toList();
        byLength = routes.stream()
                .filter(route -> route.shapes().stream().noneMatch(PathShape::anyLength))
                .flatMap(route -> route.shapes().stream()
                        .map(PathShape::elements)
                        .distinct()
                        .map(length -> Map.entry(length, route)))
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Route route(RequestMappingInfo mapping, HandlerMethod method) {
        List<PathShape> shapes = mapping.getPatternsCondition().getPatterns().stream()
                .map(PathShape::new)
                .toList();
        return new Route(mapping, method, shapes);
    }

    @Override
    protected @Nullable HandlerMethod lookupHandlerMethod(ServerWebExchange exchange) throws Exception {
        PathContainer path = exchange.getRequest().getPath().pathWithinApplication();
        List<Matching> matching = new ArrayList<>(2);
        gather(byLength.getOrDefault(path.elements().size(), List.of()), path, exchange, matching);
        gather(ofAnyLength, path, exchange, matching);
        if (matching.size() != 1) {
            return super.lookupHandlerMethod(exchange);
        }
        Matching only = matching.get(0);
        exchange.getAttributes().put(BEST_MATCHING_HANDLER_ATTRIBUTE, only.method());
        handleMatch(only.mapping(), only.method(), exchange);
        return only.method();
    }

    private record Matching(RequestMappingInfo mapping, HandlerMethod method) {}

    private void gather(List<Route> routes, PathContainer path, ServerWebExchange exchange, List<Matching> matching) {
        for (Route route : routes) {
            RequestMappingInfo match = route.mayMatch(path) ? getMatchingMapping(route.mapping(), exchange) : null;
            if (match != null) {
                matching.add(new Matching(match, route.method()));
            }
        }
    }

    /** In place of the framework's own. */
    @Component
    static class InPlace implements WebFluxRegistrations {

        @Override
        public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
            return new RoutesByShape();
        }
    }
}
