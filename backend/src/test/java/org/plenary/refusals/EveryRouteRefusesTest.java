package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
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
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every route as an administrator, or as a door where only doors are let in, with what nobody should send: unknown ids, ids that are none, bodies that are broken,
 * absent, of another shape, in another format, too large. Always a complete problem, never a fault of ours, nothing written.
 */
@PlenaryTest
@Import(SignedIn.class)
class EveryRouteRefusesTest {

    private static final Set<HttpMethod> WITH_BODY = Set.of(HttpMethod.POST, HttpMethod.PUT);

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    Environment environment;

    private static final MeetingCode NOWHERE = MeetingCode.of(UUID.randomUUID().toString());

    WebTestClient administrator;
    WebTestClient door;
    MeetingCode meeting;
    Map<String, String> before;

    @BeforeEach
    void whatIsHeld() {
        administrator = signedIn.administrator();
        meeting = new MeetingSamples(signedIn).published();
        door = signedIn.door(Role.DOOR_SUPERVISOR, meeting, GateId.random()).client();
        before = Records.held(database);
    }

    @AfterEach
    void nothingIsHalfWritten() {
        assertThat(Records.held(database)).isEqualTo(before);
    }

    @Test
    void bodiesThatCannotBeUsed() {
        var seen = new ArrayList<String>();
        List<Route> routes = routes().filter(route -> WITH_BODY.contains(route.method()) && route.takesBody())
                .toList();
        for (Route route : routes) {
            Language reader = Language.values()[seen.size() % 6];
            seen.add(refused(route, reader, MediaType.APPLICATION_JSON, "{\"a\": ", 400));
            seen.add(refused(route, reader, MediaType.APPLICATION_JSON, "[1, 2]", 400));
            if (route.needsBody()) {
                seen.add(refused(route, reader, MediaType.APPLICATION_JSON, "", 400));
            }
            seen.add(refused(route, reader, MediaType.APPLICATION_XML, "<a/>", 415));
            seen.add(refused(route, reader, MediaType.APPLICATION_JSON, large(), 413));
        }
        assertThat(routes).hasSizeGreaterThan(25).anyMatch(Route::isOfTheDoor);
        assertThat(seen).contains("request.malformed", "request.body", "request.unsupported-type", "request.too-large");
    }

    @Test
    void idsThatAreNone() {
        List<Route> routes = routes().filter(Route::hasVariables).toList();
        int turn = 0;
        for (Route route : routes) {
            for (String value : List.of("not..an.id", "%D9%85", "x".repeat(300), "%F0%9F%91%8D", "0")) {
                Language reader = Language.values()[turn++ % 6];
                Refusal refusal = call(route, route.path(value), reader, MediaType.APPLICATION_JSON, "{}");
                assertThat(refusal.status()).as(route + " " + value).isBetween(400, 499);
                refusal.isComplete(route + " " + value, reader);
            }
        }
        assertThat(routes).hasSizeGreaterThan(50);
    }

    @Test
    void idsOfNothing() {
        int turn = 0;
        int ofMeetings = 0;
        for (Route route : routes().filter(Route::hasVariables).toList()) {
            Language reader = Language.values()[turn++ % 6];
            Refusal refusal = call(route, route.path(NOWHERE.value()), reader, MediaType.APPLICATION_JSON, "{}");
            assertThat(refusal.status()).as(route + " " + refusal).isLessThan(500);
            if (refusal.status() >= 400) {
                refusal.isComplete(route.toString(), reader);
            }
            if (route.isOfAMeeting() && !refusal.code().startsWith("access.")) {
                assertThat(refusal.status() + " " + refusal.code())
                        .as(route.toString())
                        .isEqualTo("404 meetings.unknown");
                ofMeetings++;
            }
        }
        assertThat(ofMeetings).isGreaterThan(60);
    }

    private String refused(Route route, Language reader, MediaType type, String body, int status) {
        Refusal refusal = call(route, route.of(meeting).path(UUID.randomUUID().toString()), reader, type, body);
        String what = route + " with " + body.substring(0, Math.min(body.length(), 20));
        assertThat(refusal.status()).as(what + " " + refusal).isEqualTo(status);
        return refusal.isComplete(what, reader).code();
    }

    private Refusal call(Route route, String path, Language reader, MediaType type, String body) {
        var request = (route.isOfTheDoor() ? door : administrator)
                .method(route.method())
                .uri(URI.create("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port") + path))
                .accept(MediaType.ALL)
                .header(HttpHeaders.ACCEPT_LANGUAGE, Refusal.header(reader))
                .header(HttpHeaders.IF_MATCH, "\"1\"");
        return Refusal.of(
                WITH_BODY.contains(route.method()) && !body.isEmpty()
                        ? request.contentType(type).bodyValue(body).exchange()
                        : request.exchange());
    }

    private static String large() {
        return "{\"text\":\"" + "x".repeat(10_000_000) + "\"}";
    }

    private Stream<Route> routes() {
        return Route.all(mapping);
    }
}
