package org.plenary.refusals;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.testing.SignedIn;
import org.springframework.http.HttpMethod;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** What people, programs and clocks get wrong, each with the problem that it should be. */
final class RefusedCases {

    private static final String TURNING = "request.direction-characters";

    private final SignedIn signedIn;
    private final RefusedWorld world;
    private final DatabaseClient database;

    RefusedCases(SignedIn signedIn, RefusedWorld world, DatabaseClient database) {
        this.signedIn = signedIn;
        this.world = world;
        this.database = database;
    }

    List<Case> all() {
        return Stream.of(requests(), meetings(), delegations(), access(), new RefusedChanges(world).all())
                .flatMap(List::stream)
                .toList();
    }

    private List<Case> requests() {
        WebTestClient admin = world.administrator;
        String large = "{\"code\":\"" + "x".repeat(10_000_000) + "\"}";
        return List.of(
                Case.post("broken JSON", admin, "/api/v1/meetings", "{\"code\": ")
                        .is(400, "request.malformed"),
                Case.post("another shape", admin, "/api/v1/meetings", "[]").is(400, "request.body"),
                Case.post("no body", admin, "/api/v1/meetings", null).is(400, "request.body"),
                Case.post("10 MB", admin, "/api/v1/meetings", large).is(413, "request.too-large"),
                Case.post("unknown path", admin, "/api/v1/nothing", "{}").is(404, "not-found"),
                Case.of("wrong method", admin, HttpMethod.PATCH, "/api/v1/meetings", "{}")
                        .is(405, "request.method"));
    }

    private List<Case> meetings() {
        return List.of(
                meeting("unknown zone", "zone", "Mars/Olympus", "time.unknown-zone"),
                meeting("a title that turns what follows", "title", Map.of("en", "Meeting \u202Egnitem"), TURNING)
                        .about("title.en", "R9"),
                meeting("a city that turns what follows", "city", Map.of("en", "\u2067Berlin"), TURNING)
                        .about("city.en", "R9"),
                meeting("wrong type", "firstDay", true, "request.bad-value"),
                meeting("end before start", "lastDay", "2020-01-01", "meetings.last-day-before-first")
                        .about("lastDay", null),
                session("the skipped hour", "2026-03-29T02:30", "2026-03-29T04:00", "time.skipped", "C3"),
                session("the doubled hour", "2026-10-25T02:30", "2026-10-25T04:00", "time.ambiguous", "C3"),
                session(
                        "end before start",
                        "2026-10-24T10:00",
                        "2026-10-24T09:00",
                        "meetings.session-ends-before-start",
                        null),
                Case.of("unknown meeting", world.administrator, HttpMethod.GET, "/api/v1/meetings/never-was", null)
                        .is(404, "meetings.unknown")
                        .about("meeting", null));
    }

    private Case meeting(String what, String field, Object value, String code) {
        return Case.post(what, world.administrator, "/api/v1/meetings", RefusedWorld.newMeeting(field, value))
                .is(400, code)
                .about(field, null);
    }

    private Case session(String what, String from, String to, String code, @Nullable String rule) {
        Object body = world.newSession(from, to);
        return Case.post(what, world.administrator, world.winterPath + "/sessions", body)
                .is(400, code)
                .about(code.startsWith("time.") ? "localStart" : "localEnd", rule);
    }

    private List<Case> delegations() {
        return List.of(
                Case.post(
                                "closed registration",
                                world.closedFocalPoint,
                                world.closedHome + "/participants",
                                RefusedWorld.person("Maria Nunez"))
                        .is(409, "registration.closed")
                        .about(null, "R8"),
                Case.post(
                                "name in another script",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.person("Мария"))
                        .is(400, "registration.name-not-latin")
                        .about("passportName", "R9"),
                Case.post(
                                "unknown role",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.personWith("role", "emperor"))
                        .is(400, "request.bad-value")
                        .about("role", null),
                Case.post(
                                "born tomorrow",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.personWith("birthDate", "2999-01-01"))
                        .is(400, "request.invalid")
                        .about("birthDate", null),
                Case.post(
                                "one key, two requests",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.person("Somebody Else"))
                        .is(422, "request.key-reused")
                        .about("Idempotency-Key", "L3"),
                Case.post("second statement", world.focalPoint, world.list + "/inscriptions", world.statement())
                        .is(409, "speakers.second-national-statement")
                        .about("delegation", "L10"),
                Case.post(
                                "delegation invited twice",
                                world.secretariat,
                                world.path + "/delegations",
                                RefusedWorld.invitation("ESP", "other@example.org"))
                        .is(409, "registration.delegation-exists")
                        .about("entity", null));
    }

    private List<Case> access() {
        String invented = world.path + "/delegations/" + UUID.randomUUID();
        return List.of(
                Case.post(
                                "foreign delegation",
                                world.focalPoint,
                                world.foreignHome + "/participants",
                                RefusedWorld.person("Maria Nunez"))
                        .is(403, "access.denied"),
                Case.post(
                                "invented delegation",
                                world.focalPoint,
                                invented + "/participants",
                                RefusedWorld.person("Maria Nunez"))
                        .is(403, "access.denied"),
                Case.post(
                                "wrong role",
                                world.focalPoint,
                                "/api/v1/meetings",
                                RefusedWorld.newMeeting("city", Map.of("en", "Bonn")))
                        .is(403, "access.denied"),
                Case.post(
                                "nobody",
                                signedIn.anonymous(),
                                world.home + "/participants",
                                RefusedWorld.person("Maria Nunez"))
                        .is(401, "access.sign-in-required"),
                Case.post("no door", world.administrator, world.path + "/check-ins", Map.of("scans", List.of()))
                        .is(403, "access.denied"),
                Case.post(
                                "used link",
                                signedIn.anonymous(),
                                "/api/v1/sign-in/sessions",
                                Map.of("token", world.usedLink))
                        .is(410, "sign-in.used")
                        .about("token", "X4"),
                Case.post(
                                "expired link",
                                signedIn.anonymous(),
                                "/api/v1/sign-in/sessions",
                                Map.of("token", world.expiredLink(database)))
                        .is(410, "sign-in.expired")
                        .about("token", "X4"),
                Case.post("unknown link", signedIn.anonymous(), "/api/v1/sign-in/sessions", Map.of("token", "guessed"))
                        .is(400, "sign-in.unknown")
                        .about("token", null),
                Case.post(
                                "used set-up link",
                                signedIn.anonymous(),
                                "/api/v1/setup",
                                Map.of("token", "guessed", "name", "A", "email", "a@example.org"))
                        .is(410, "setup.closed")
                        .about("token", null));
    }
}
