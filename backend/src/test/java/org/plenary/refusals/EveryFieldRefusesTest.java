package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Outbox;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every field, query parameter and path variable of every route with what its kind does not take, the rest of the request
 * being sound: always a complete problem in the reader's language that names the field, never a fault of ours, nothing written.
 */
@PlenaryTest(properties = {"plenary.identity.asks=100000", "plenary.identity.codes=100000"})
@Import({SignedIn.class, LettersSent.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryFieldRefusesTest {

    private static final String BELL = "\u0007";
    private static final List<String> WORDS =
            List.of("none", BELL, "-1", "9".repeat(40), "x".repeat(300), "\u0301".repeat(300));

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    DatabaseClient database;

    @Autowired
    Outbox outbox;

    @Autowired
    Environment environment;

    final List<String> wrong = new ArrayList<>();
    final SoundValues values = new SoundValues();
    WebTestClient administrator;
    WebTestClient door;
    int sent;

    @BeforeAll
    void aMeeting() {
        var world = new RefusedWorld(signedIn, letters);
        administrator = world.administrator;
        String meeting = last(world.path);
        door = signedIn.door(Role.DOOR_SUPERVISOR, MeetingCode.of(meeting), GateId.random())
                .client();
        values.with("meeting", meeting)
                .with("entity", "ESP")
                .with("delegation", last(world.home))
                .with("list", last(world.list))
                .with("inscription", last(world.inscription))
                .with("participant", world.person.toString());
        Records.settled(database, outbox);
    }

    private static String last(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** Where each element of a batch is answered by itself, a broken one refuses nothing: LateScansTest sees to those. */
    private static final String EACH_BY_ITSELF = "/late-scans";

    @Test
    void ofBodies() throws ReflectiveOperationException {
        for (Route route : Route.all(mapping)
                .filter(Route::takesBody)
                .filter(each -> !each.pattern().endsWith(EACH_BY_ITSELF))
                .toList()) {
            Class<?> body = body(route);
            Map<String, String> before = Records.held(database);
            for (Field field : Field.of(body)) {
                for (Object value : WrongValues.of(body, field)) {
                    var request = new HashMap<>(Field.sound(body, values));
                    field.put(request, value);
                    Refusal refusal = send(route, path(route, Map.of()), request);
                    judge(route, field.path(), value, refusal);
                }
            }
            nothingWritten(route, before);
        }
        assertThat(wrong).isEmpty();
        assertThat(sent).isGreaterThan(1000);
    }

    /** The check-in reads its scans itself, so that one that cannot be read does not take the others with it. */
    private static Class<?> body(Route route) throws ReflectiveOperationException {
        for (var parameter : route.handler().getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestBody.class)) {
                Class<?> type = parameter.getParameterType();
                return type.isRecord() ? type : Class.forName("org.plenary.checkin.web.ScanRequest");
            }
        }
        throw new AssertionError(route);
    }

    @Test
    void ofQueriesAndPaths() {
        for (Route route : Route.all(mapping)
                .filter(each -> !each.pattern().endsWith("/live"))
                .toList()) {
            Map<String, String> before = Records.held(database);
            for (Parameter parameter : route.handler().getMethod().getParameters()) {
                String name = parameter.getName();
                for (String value : WORDS) {
                    if (parameter.isAnnotationPresent(PathVariable.class)) {
                        judgeWord(route, parameter, value, send(route, path(route, Map.of(name, value)), body()));
                    } else if (parameter.isAnnotationPresent(RequestParam.class)) {
                        String query = "?" + name + "=" + encoded(value);
                        judgeWord(route, parameter, value, send(route, path(route, Map.of()) + query, body()));
                    }
                }
            }
            nothingWritten(route, before);
        }
        assertThat(wrong).isEmpty();
    }

    private static Map<String, Object> body() {
        return Map.of();
    }

    /** A text to look for may be anything, and so may a code of a meeting; a number may be negative, a word to choose absent. */
    private void judgeWord(Route route, Parameter parameter, String value, Refusal refusal) {
        Class<?> type = parameter.getType();
        boolean taken = type == String.class
                || type == MeetingCode.class
                || List.of("-1", BELL).contains(value);
        boolean refused = refusal.status() == 404 || refusal.status() == 400 && names(refusal, parameter.getName());
        if (!refused && (!taken || refusal.status() >= 500)) {
            wrong.add(route + " " + parameter.getName() + "=" + WrongValues.said(value) + ": " + refusal);
        }
    }

    private void judge(Route route, String field, @Nullable Object value, Refusal refusal) {
        String what = route + " " + field + "=" + WrongValues.said(value);
        if (refusal.status() < 400 || refusal.status() >= 500) {
            wrong.add(what + ": " + refusal.status());
        } else if (!names(refusal, field)) {
            wrong.add(what + ": not named, " + refusal.code() + " "
                    + refusal.problem().get("field"));
        }
    }

    private static boolean names(Refusal refusal, String field) {
        return Stream.concat(
                        Stream.of(refusal.problem()),
                        ((List<?>) refusal.problem().getOrDefault("errors", List.of())).stream())
                .map(each -> String.valueOf(((Map<?, ?>) each).get("field")))
                .anyMatch(
                        named -> named.equals(field) || named.startsWith(field + ".") || named.startsWith(field + "["));
    }

    private void nothingWritten(Route route, Map<String, String> before) {
        Map<String, String> after = Records.held(database);
        if (!after.equals(before)) {
            after.entrySet().removeAll(before.entrySet());
            wrong.add(route + " wrote into " + after.keySet());
        }
    }

    private String path(Route route, Map<String, String> given) {
        String path = route.pattern();
        for (Parameter parameter : route.handler().getMethod().getParameters()) {
            String name = parameter.getName();
            String value = given.getOrDefault(name, values.id(name));
            path = path.replaceAll("\\{" + name + "(:[^{}]*(\\{\\d+})?[^{}]*)?}", encoded(value));
        }
        return path;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private Refusal send(Route route, String path, Map<String, Object> body) {
        Language reader = Language.values()[sent++ % 6];
        var request = (route.isOfTheDoor() ? door : administrator)
                .method(route.method())
                .uri(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .accept(MediaType.ALL)
                .header(HttpHeaders.ACCEPT_LANGUAGE, Refusal.header(reader))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header(HttpHeaders.IF_MATCH, "\"1\"");
        boolean bare = route.method() == HttpMethod.GET || route.method() == HttpMethod.DELETE;
        Refusal refusal =
                Refusal.of(bare ? request.exchange() : request.bodyValue(body).exchange());
        return refusal.status() < 400 ? refusal : refusal.isComplete(route + " " + path, reader);
    }
}
