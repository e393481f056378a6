package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.plenary.badges.IssuedCodes;
import org.plenary.kernel.Language;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What goes wrong in a real meeting, each case in six languages: the problem has its code, status, field and rule, and a next
 * step; and afterwards there are exactly as many records as before.
 */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class, IssuedCodes.class})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    LettersSent letters;

    @Autowired
    IssuedCodes codes;

    @Autowired
    DatabaseClient database;

    RefusedWorld world;

    /**
     * One case.
     *
     * @param body text as it is sent, or an object that becomes JSON, or none
     * @param field the field to mend, or none where the whole request is meant
     * @param rule the rule that decided, or none where no rule but plain reason did
     */
    record Case(
            String what,
            WebTestClient who,
            HttpMethod method,
            String path,
            @Nullable Object body,
            int status,
            String code,
            @Nullable String field,
            @Nullable String rule) {

        /** New for each attempt, but where the case is that it is not. */
        private String key() {
            return code.equals("request.key-reused")
                    ? RefusedWorld.KEY
                    : UUID.randomUUID().toString();
        }

        Refusal sent(Language reader) {
            var request = who.method(method)
                    .uri(path)
                    .header(HttpHeaders.ACCEPT_LANGUAGE, Refusal.header(reader))
                    .header("Idempotency-Key", key())
                    .header(HttpHeaders.IF_MATCH, "\"1\"");
            return Refusal.of(
                    body == null
                            ? request.exchange()
                            : request.contentType(MediaType.APPLICATION_JSON)
                                    .bodyValue(body)
                                    .exchange());
        }
    }

    @BeforeAll
    void aMeetingWithTwoDelegations() {
        world = new RefusedWorld(signedIn, letters);
    }

    @TestFactory
    Stream<DynamicTest> isRefusedInSixLanguages() {
        return cases().stream()
                .map(each -> DynamicTest.dynamicTest(each.what(), () -> {
                    Map<String, Long> before = Records.counted(database);
                    for (Language reader : Language.values()) {
                        Refusal refusal = each.sent(reader);
                        String what = each.what() + " " + refusal;
                        assertThat(refusal.code()).as(what).isEqualTo(each.code());
                        assertThat(refusal.status()).as(what).isEqualTo(each.status());
                        assertThat(refusal.problem().get("field")).as(what).isEqualTo(each.field());
                        assertThat(refusal.problem().get("rule")).as(what).isEqualTo(each.rule());
                        refusal.isComplete(each.what(), reader);
                    }
                    assertThat(Records.counted(database)).as(each.what()).isEqualTo(before);
                }));
    }

    @Test
    void whatWouldBeTakenIsNamed() {
        assertThat(ofSession("kind", "picnic")).contains("plenary", "ministerial-segment", "reception");
        assertThat(ofSession("room", "room 4")).contains("identifier");
        assertThat(ofMeeting("firstDay", "24 October")).contains("2026-11-23");
        assertThat(ofMeeting("code", "Berlin 2018")).contains("berlin-2018");
        assertThat(ofMeeting("title", Map.of("xx", "?"))).contains("ar, en, es, fr, ru, zh");
        Refusal query = refusal(signedIn.administrator().get().uri("/api/v1/entities?kind=planet"));
        assertThat(String.valueOf(query.problem().get("detail"))).contains("state");
        Refusal absent = refusal(signedIn.administrator().post().uri("/api/v1/meetings"));
        assertThat(absent.code()).isEqualTo("request.body");
        assertThat(String.valueOf(absent.problem().get("detail"))).contains("code", "title", "zone", "firstDay");
    }

    @Test
    void whatAnAddressTakesIsNamedInItsHeaders() {
        signedIn.administrator()
                .delete()
                .uri("/api/v1/meetings")
                .exchange()
                .expectStatus()
                .isEqualTo(405)
                .expectHeader()
                .value(HttpHeaders.ALLOW, allow -> assertThat(allow).contains("GET", "POST"));
        signedIn.administrator()
                .post()
                .uri("/api/v1/meetings")
                .contentType(MediaType.APPLICATION_XML)
                .bodyValue("<meeting/>")
                .exchange()
                .expectStatus()
                .isEqualTo(415)
                .expectHeader()
                .value(HttpHeaders.ACCEPT, accept -> assertThat(accept).contains("application/json"))
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("application/json"));
        signedIn.administrator()
                .get()
                .uri("/api/v1/meetings")
                .accept(MediaType.APPLICATION_PDF)
                .exchange()
                .expectStatus()
                .isEqualTo(406)
                .expectBody()
                .jsonPath("$.detail")
                .value(detail -> assertThat((String) detail).contains("application/json"));
    }

    @Test
    void aForgedBadgeIsToldFromAnUnknownOne() {
        assertThat(world.verdict(codes.forged(world.person))).isEqualTo("forged-code");
        assertThat(world.verdict("no code at all")).isEqualTo("unknown-code");
    }

    private String ofMeeting(String field, Object value) {
        return detail("/api/v1/meetings", RefusedWorld.newMeeting(field, value));
    }

    private String ofSession(String field, Object value) {
        Map<String, Object> session = world.newSession("2026-10-24T09:00", "2026-10-24T10:00");
        session.put(field, value);
        return detail(world.winterPath + "/sessions", session);
    }

    private String detail(String path, Object body) {
        Refusal refusal = refusal(world.administrator.post().uri(path).bodyValue(body));
        assertThat(refusal.status()).as(refusal.toString()).isEqualTo(400);
        return String.valueOf(refusal.problem().get("detail"));
    }

    private static Refusal refusal(WebTestClient.RequestHeadersSpec<?> request) {
        return Refusal.of(request.exchange());
    }

    private List<Case> cases() {
        return Stream.of(requests(), meetings(), delegations(), access())
                .flatMap(List::stream)
                .toList();
    }

    private Case post(String what, WebTestClient who, String path, @Nullable Object body, int status, String code) {
        return new Case(what, who, HttpMethod.POST, path, body, status, code, null, null);
    }

    private Case about(Case plain, @Nullable String field, @Nullable String rule) {
        return new Case(
                plain.what(),
                plain.who(),
                plain.method(),
                plain.path(),
                plain.body(),
                plain.status(),
                plain.code(),
                field,
                rule);
    }

    private List<Case> requests() {
        WebTestClient admin = world.administrator;
        String large = "{\"code\":\"" + "x".repeat(10_000_000) + "\"}";
        return List.of(
                post("broken JSON", admin, "/api/v1/meetings", "{\"code\": ", 400, "request.malformed"),
                post("another shape", admin, "/api/v1/meetings", "[]", 400, "request.body"),
                post("no body", admin, "/api/v1/meetings", null, 400, "request.body"),
                post("10 MB", admin, "/api/v1/meetings", large, 413, "request.too-large"),
                post("unknown path", admin, "/api/v1/nothing", "{}", 404, "not-found"),
                new Case(
                        "wrong method",
                        admin,
                        HttpMethod.PATCH,
                        "/api/v1/meetings",
                        "{}",
                        405,
                        "request.method",
                        null,
                        null));
    }

    private List<Case> meetings() {
        return List.of(
                meeting("unknown zone", "zone", "Mars/Olympus", "time.unknown-zone"),
                meeting("wrong type", "firstDay", true, "request.bad-value"),
                about(
                        meeting("end before start", "lastDay", "2020-01-01", "meetings.last-day-before-first"),
                        "lastDay",
                        null),
                session("the skipped hour", "2026-03-29T02:30", "2026-03-29T04:00", "time.skipped", "C3"),
                session("the doubled hour", "2026-10-25T02:30", "2026-10-25T04:00", "time.ambiguous", "C3"),
                session(
                        "end before start",
                        "2026-10-24T10:00",
                        "2026-10-24T09:00",
                        "meetings.session-ends-before-start",
                        null),
                new Case(
                        "unknown meeting",
                        world.administrator,
                        HttpMethod.GET,
                        "/api/v1/meetings/never-was",
                        null,
                        404,
                        "meetings.unknown",
                        "meeting",
                        null));
    }

    private Case meeting(String what, String field, Object value, String code) {
        return about(
                post(what, world.administrator, "/api/v1/meetings", RefusedWorld.newMeeting(field, value), 400, code),
                field,
                null);
    }

    private Case session(String what, String from, String to, String code, @Nullable String rule) {
        Object body = world.newSession(from, to);
        return about(
                post(what, world.administrator, world.winterPath + "/sessions", body, 400, code),
                code.startsWith("time.") ? "localStart" : "localEnd",
                rule);
    }

    private List<Case> delegations() {
        return List.of(
                about(
                        post(
                                "closed registration",
                                world.closedFocalPoint,
                                world.closedHome + "/participants",
                                RefusedWorld.person("Maria Nunez"),
                                409,
                                "registration.closed"),
                        null,
                        "R8"),
                about(
                        post(
                                "name in another script",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.person("Мария"),
                                400,
                                "registration.name-not-latin"),
                        "passportName",
                        "R9"),
                about(
                        post(
                                "unknown role",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.personWith("role", "emperor"),
                                400,
                                "request.bad-value"),
                        "role",
                        null),
                about(
                        post(
                                "born tomorrow",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.personWith("birthDate", "2999-01-01"),
                                400,
                                "request.invalid"),
                        "birthDate",
                        null),
                about(
                        post(
                                "one key, two requests",
                                world.focalPoint,
                                world.home + "/participants",
                                RefusedWorld.person("Somebody Else"),
                                422,
                                "request.key-reused"),
                        "Idempotency-Key",
                        "L3"),
                about(
                        post(
                                "second statement",
                                world.focalPoint,
                                world.list + "/inscriptions",
                                world.statement(),
                                409,
                                "speakers.second-national-statement"),
                        "delegation",
                        "L10"),
                about(
                        post(
                                "delegation invited twice",
                                world.secretariat,
                                world.path + "/delegations",
                                RefusedWorld.invitation("ESP", "other@example.org"),
                                409,
                                "registration.delegation-exists"),
                        "entity",
                        null));
    }

    private List<Case> access() {
        String invented = world.path + "/delegations/" + UUID.randomUUID();
        return List.of(
                post(
                        "foreign delegation",
                        world.focalPoint,
                        world.foreignHome + "/participants",
                        RefusedWorld.person("Maria Nunez"),
                        403,
                        "access.denied"),
                post(
                        "invented delegation",
                        world.focalPoint,
                        invented + "/participants",
                        RefusedWorld.person("Maria Nunez"),
                        403,
                        "access.denied"),
                post(
                        "wrong role",
                        world.focalPoint,
                        "/api/v1/meetings",
                        RefusedWorld.newMeeting("city", Map.of("en", "Bonn")),
                        403,
                        "access.denied"),
                post(
                        "nobody",
                        signedIn.anonymous(),
                        world.home + "/participants",
                        RefusedWorld.person("Maria Nunez"),
                        401,
                        "access.sign-in-required"),
                post(
                        "no door",
                        world.administrator,
                        world.path + "/check-ins",
                        Map.of("scans", List.of()),
                        403,
                        "access.denied"),
                about(
                        post(
                                "used link",
                                signedIn.anonymous(),
                                "/api/v1/sign-in/sessions",
                                Map.of("token", world.usedLink),
                                410,
                                "sign-in.used"),
                        "token",
                        "X4"),
                about(
                        post(
                                "expired link",
                                signedIn.anonymous(),
                                "/api/v1/sign-in/sessions",
                                Map.of("token", world.expiredLink(database)),
                                410,
                                "sign-in.expired"),
                        "token",
                        "X4"),
                about(
                        post(
                                "unknown link",
                                signedIn.anonymous(),
                                "/api/v1/sign-in/sessions",
                                Map.of("token", "guessed"),
                                400,
                                "sign-in.unknown"),
                        "token",
                        null),
                about(
                        post(
                                "used set-up link",
                                signedIn.anonymous(),
                                "/api/v1/setup",
                                Map.of("token", "guessed", "name", "A", "email", "a@example.org"),
                                410,
                                "setup.closed"),
                        "token",
                        null));
    }
}
