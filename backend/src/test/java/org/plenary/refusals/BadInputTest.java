package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.plenary.badges.IssuedCodes;
import org.plenary.kernel.Language;
import org.plenary.platform.Outbox;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * What goes wrong in a real meeting, each case in six languages: the problem has its code, status, field and rule, and a next
 * step; and afterwards every record is as before.
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

    @Autowired
    Outbox outbox;

    RefusedWorld world;

    @BeforeAll
    void aMeetingWithTwoDelegations() {
        world = new RefusedWorld(signedIn, letters);
        Records.settled(database, outbox);
    }

    @TestFactory
    Stream<DynamicTest> isRefusedInSixLanguages() {
        return new RefusedCases(signedIn, world, database)
                .all().stream()
                        .map(each -> DynamicTest.dynamicTest(each.what(), () -> {
                            Map<String, String> before = Records.held(database);
                            for (Language reader : Language.values()) {
                                Refusal refusal = each.sent(reader);
                                String what = each.what() + " " + refusal;
                                assertThat(refusal.code()).as(what).isEqualTo(each.code());
                                assertThat(refusal.status()).as(what).isEqualTo(each.status());
                                assertThat(refusal.problem().get("field"))
                                        .as(what)
                                        .isEqualTo(each.field());
                                assertThat(refusal.problem().get("rule"))
                                        .as(what)
                                        .isEqualTo(each.rule());
                                refusal.isComplete(each.what(), reader);
                            }
                            assertThat(Records.held(database)).as(each.what()).isEqualTo(before);
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
                .value(detail -> assertThat((String) detail).contains("application/json"))
                .jsonPath("$.next")
                .value(next -> assertThat((String) next)
                        .startsWith("Ask for application/json")
                        .contains("Accept"));
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
}
