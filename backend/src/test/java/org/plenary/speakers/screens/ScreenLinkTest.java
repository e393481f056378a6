package org.plenary.speakers.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.speakers.Segment;
import org.plenary.testing.AtOnce;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Screens on which nobody signs in: they show what the room may see, by a link that the Secretariat takes back (L25, P1). */
@PlenaryTest
@Import(SignedIn.class)
class ScreenLinkTest {

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    @Autowired
    Environment environment;

    private final List<OpenScreen> screens = new ArrayList<>();
    private Segment segment;
    private String links;
    private String list;
    private String spain;

    @BeforeEach
    void publishedList() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.inscribed(list, segment.delegate("ESP"), "m");
        links = "/lists/" + list + "/screen-links";
    }

    @AfterEach
    void close() {
        screens.forEach(OpenScreen::close);
    }

    @Test
    void showsWhatTheRoomMaySeeAndNothingUnpublished() {
        Map<?, ?> link = issued("Podium clock, room A", "clock");
        String secret = secret(link);
        read("read", secret)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.kind")
                .isEqualTo("clock")
                .jsonPath("$.zone")
                .isEqualTo("Europe/Berlin")
                .jsonPath("$.label")
                .doesNotExist();
        read("podium", secret)
                .expectBody()
                .jsonPath("$.next")
                .isEmpty()
                .jsonPath("$.remaining")
                .isEqualTo(0);
        publish();
        act("call");
        read("podium", secret)
                .expectBody()
                .jsonPath("$.now.entity.name")
                .isEqualTo("Spain")
                .jsonPath("$.order")
                .isEmpty()
                .jsonPath("$.presiding")
                .doesNotExist()
                .jsonPath("$.undo")
                .doesNotExist();
        segment.get(segment.secretariat, links)
                .expectBody()
                .jsonPath("$.items[0].label")
                .isEqualTo("Podium clock, room A")
                .jsonPath("$.items[0].usedAt")
                .isNotEmpty()
                .jsonPath("$.items[0].url")
                .doesNotExist();
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"SECRETARIAT", "ADMINISTRATOR"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyButTheSecretariatMakesListsOrTakesBack(Role role) {
        String id = String.valueOf(issued("Room A", "room").get("id"));
        var other = role.name().startsWith("FOCAL")
                ? segment.delegate("CHL").client()
                : signedIn.as(Grant.of(role, segment.meeting)).client();
        segment.get(other, links).expectStatus().isForbidden();
        segment.post(other, links, Map.of("label", "Mine", "kind", "room"))
                .expectStatus()
                .isForbidden();
        other.delete()
                .uri(segment.path(links + "/" + id))
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    @Test
    void theSecretariatOfAnotherMeetingAndStrangersMakeNone() {
        var elsewhere = Segment.tomorrow(signedIn).secretariat;
        segment.get(elsewhere, links).expectStatus().isForbidden();
        segment.get(signedIn.anonymous(), links).expectStatus().isUnauthorized();
        segment.post(signedIn.anonymous(), links, Map.of("label", "Mine", "kind", "room"))
                .expectStatus()
                .isUnauthorized();
        read("podium", "nothing-such").expectStatus().isNotFound();
    }

    @Test
    void whatIsTakenBackEndsAtOnceOnEveryInstanceAndForGood() {
        Map<?, ?> link = issued("Room A", "room");
        String other = secret(issued("Room B", "room"));
        publish();
        try (SecondInstance second = SecondInstance.beside(environment)) {
            OpenScreen here = screen(address(), secret(link));
            OpenScreen there = screen(second.address(), secret(link));
            OpenScreen stays = screen(address(), other);
            here.sees("Spain");
            there.sees("Spain");
            revoked(link);
            for (OpenScreen screen : List.of(here, there)) {
                await().atMost(Duration.ofSeconds(20)).until(() -> screen.ended);
                assertThat(screen.heard).last().asString().startsWith("withdrawn");
            }
            act("call");
            stays.sees("\"version\":1");
            assertThat(stays.ended).isFalse();
            assertThat(here.heard).noneMatch(line -> line.contains("\"version\":1"));
        }
        for (String way : List.of("read", "podium", "live")) {
            read(way, secret(link))
                    .expectStatus()
                    .isNotFound()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("speakers.unknown-screen");
        }
        segment.secretariat
                .delete()
                .uri(segment.path(links + "/" + link.get("id")))
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void survivesARestartAndKeepsNoSecret() {
        String secret = secret(issued("Room A", "room"));
        publish();
        try (SecondInstance started = SecondInstance.beside(environment)) {
            screen(started.address(), secret).sees("Spain");
        }
        List<String> rows = database.sql("select s::text row from speakers_screen_link s")
                .map(row -> row.get("row", String.class))
                .all()
                .collectList()
                .block();
        assertThat(rows).isNotEmpty().noneMatch(row -> row.contains(secret));
    }

    @Test
    void endsADayAfterTheMeeting() {
        String secret = secret(issued("Room A", "room"));
        read("read", secret).expectStatus().isOk();
        lastDay(2);
        read("read", secret).expectStatus().isNotFound();
        lastDay(1);
        read("read", secret).expectStatus().isOk();
    }

    @Test
    void noMoreThanAListMayHaveAlsoAtOnce() throws Exception {
        for (int i = 2; i < ScreenLinks.MOST; i++) {
            issued("Screen " + i, "room");
        }
        List<Integer> answers = AtOnce.atOnce(
                6,
                number -> segment.post(segment.secretariat, links, Map.of("label", "More", "kind", "clock"))
                        .expectBody()
                        .returnResult()
                        .getStatus()
                        .value());
        assertThat(answers).filteredOn(status -> status == 201).hasSize(2);
        assertThat(answers).filteredOn(status -> status == 409).hasSize(4);
    }

    private void lastDay(int daysAgo) {
        database.sql("""
                        update meetings_meeting set first_day = today - :days - 1, last_day = today - :days
                        from (select cast(now() at time zone 'Europe/Berlin' as date)) as berlin (today)
                        where code = :code
                        """)
                .bind("days", daysAgo)
                .bind("code", segment.meeting.value())
                .then()
                .block();
    }

    private Map<?, ?> issued(String label, String kind) {
        return segment.post(segment.secretariat, links, Map.of("label", label, "kind", kind))
                .expectStatus()
                .isCreated()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }

    private void revoked(Map<?, ?> link) {
        segment.secretariat
                .delete()
                .uri(segment.path(links + "/" + link.get("id")))
                .exchange()
                .expectStatus()
                .isNoContent();
    }

    private void publish() {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated();
    }

    private void act(String act) {
        segment.post(
                        segment.secretariat,
                        "/lists/" + list + "/podium",
                        Map.of("act", act, "inscription", spain, "version", 0))
                .expectStatus()
                .isOk();
    }

    private static String secret(Map<?, ?> link) {
        String url = String.valueOf(link.get("url"));
        assertThat(url).contains("/screen#");
        return url.substring(url.indexOf('#') + 1);
    }

    private ResponseSpec read(String way, String secret) {
        return signedIn.anonymous()
                .post()
                .uri("/api/v1/screens/" + way)
                .bodyValue(Map.of("secret", secret))
                .exchange();
    }

    private String address() {
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }

    private OpenScreen screen(String address, String secret) {
        var screen = new OpenScreen(address, secret);
        screens.add(screen);
        return screen;
    }
}
