package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committed description names, for every route, the query parameters that the server reads there, and no other. */
@PlenaryTest(shared = true)
class QueryParametersTest {

    private static final Path DESCRIPTION = Path.of("../mobile-web/openapi.json");
    private static final Path CODE = Path.of("src/main/java");
    private static final String LANGUAGE = "lang";

    private final JsonMapper json = new JsonMapper();

    @Autowired
    WebTestClient web;

    @Autowired
    List<RequestMappingHandlerMapping> mappings;

    @Test
    void eachRouteDocumentsWhatItReads() throws IOException {
        Map<String, Set<String>> documented = documented();
        Map<String, Set<String>> read = new TreeMap<>();
        mappings.forEach(mapping -> mapping.getHandlerMethods()
                .forEach((route, method) ->
                        routes(route).filter(documented::containsKey).forEach(name -> read.put(name, readBy(method)))));

        assertThat(read).hasSizeGreaterThan(140).isEqualTo(documented);
    }

    /** Else a parameter could be read that no controller declares. */
    @Test
    void besideDeclaredParametersOnlyTheLanguageIsRead() throws IOException {
        try (Stream<Path> files = Files.walk(CODE)) {
            List<String> reading = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> text(file).contains("getQueryParams()"))
                    .map(file -> file.getFileName().toString())
                    .toList();
            assertThat(reading).containsExactly("ReaderLanguage.java");
        }
    }

    @Test
    void theDocumentedLanguageIsObeyedAndNeedNotBeGiven() {
        assertThat(titleOf("/api/v1/meetings/nowhere?" + LANGUAGE + "=fr"))
                .isNotEqualTo(titleOf("/api/v1/meetings/nowhere"));
    }

    private String titleOf(String uri) {
        return web.get()
                .uri(uri)
                .exchange()
                .expectStatus()
                .isNotFound()
                .expectBody(JsonNode.class)
                .returnResult()
                .getResponseBody()
                .path("title")
                .asString();
    }

    private Map<String, Set<String>> documented() throws IOException {
        JsonNode description = json.readTree(Files.readString(DESCRIPTION));
        Map<String, Set<String>> routes = new TreeMap<>();
        description
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(operation -> routes.put(
                                operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                                queryOf(operation.getValue(), description))));
        return routes;
    }

    private static Set<String> queryOf(JsonNode operation, JsonNode description) {
        var names = new TreeSet<String>();
        for (JsonNode parameter : operation.path("parameters")) {
            JsonNode resolved = parameter.has("$ref")
                    ? description.at(parameter.path("$ref").asString().substring(1))
                    : parameter;
            if (resolved.path("in").asString().equals("query")) {
                names.add(resolved.path("name").asString()
                        + (resolved.path("required").asBoolean() ? "" : "?"));
            }
        }
        return names;
    }

    private static Stream<String> routes(RequestMappingInfo route) {
        Set<RequestMethod> methods = route.getMethodsCondition().getMethods();
        return route.getPatternsCondition().getPatterns().stream()
                .flatMap(pattern ->
                        methods.stream().map(method -> method + " " + documented(pattern.getPatternString())));
    }

    /** The path without what the code says of the form of its parts. */
    private static String documented(String path) {
        return path.replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
    }

    private static Set<String> readBy(HandlerMethod method) {
        var names = new TreeSet<String>(Set.of(LANGUAGE + "?"));
        Arrays.stream(method.getMethodParameters())
                .map(QueryParametersTest::read)
                .filter(name -> name != null)
                .forEach(names::add);
        return names;
    }

    private static @Nullable String read(MethodParameter parameter) {
        RequestParam declared = parameter.getParameterAnnotation(RequestParam.class);
        if (declared == null) {
            return null;
        }
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        String name = declared.value().isEmpty() ? parameter.getParameterName() : declared.value();
        boolean optional = !declared.required()
                || parameter.isOptional()
                || !declared.defaultValue().equals(ValueConstants.DEFAULT_NONE);
        return name + (optional ? "?" : "");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
