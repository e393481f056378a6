package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.speakers.InscriptionTest.problem;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SecondInstance;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.core.env.Environment;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.util.retry.Retry;

/** Whoever watches the podium sees each change, on every instance and in their language (L14, L25). */
@PlenaryTest
@Import(SignedIn.class)
class PodiumLiveTest extends PodiumStage {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> LINE =
            new ParameterizedTypeReference<>() {};

    /** What one screen heard, as {@code event data}; it connects again where it is cut off, as browsers do. */
    private final class Screen {
        final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        final Disposable open;

        Screen(String address, String language) {
            this(address, language, watcher);
        }

        Screen(String address, String language, String session) {
            open = WebClient.create(address)
                    .get()
                    .uri(segment.path("/lists/" + list + "/podium/live"))
                    .header("Accept-Language", language)
                    .cookie("plenary-session", session)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .retrieve()
                    .bodyToFlux(LINE)
                    .doOnError(broken -> heard.add("broken " + broken + List.of(broken.getStackTrace())))
                    .retryWhen(Retry.fixedDelay(20, Duration.ofMillis(200)))
                    .subscribe(line -> heard.add(line.event() + " " + line.data()));
            screens.add(this);
        }

        private static String shortened(String line) {
            return line.length() < 200 ? line : line.substring(0, 60) + "…" + line.substring(line.length() - 100);
        }

        void sees(String... texts) {
            await().untilAsserted(() -> assertThat(heard.stream().filter(line -> shows(line, texts)))
                    .as(
                            "%s in %s",
                            List.of(texts),
                            heard.stream().map(Screen::shortened).toList())
                    .isNotEmpty());
        }
    }

    private static boolean shows(String line, String... texts) {
        return line.startsWith("podium ") && Stream.of(texts).allMatch(line::contains);
    }

    @Autowired
    Environment environment;

    @LocalServerPort
    int port;

    private final List<Screen> screens = new CopyOnWriteArrayList<>();

    private String watcher;

    @BeforeEach
    void somebodyWatches() {
        watcher = signedIn.as(Grant.of(Role.PARTICIPANT, segment.meeting)).token();
    }

    private String here() {
        return "http://localhost:" + port;
    }

    @AfterEach
    void close() {
        screens.forEach(screen -> screen.open.dispose());
    }

    @Test
    void theClockComesFirstThenThePodiumAndEachChange() {
        var screen = new Screen(here(), "en");
        var desk = new Screen(
                here(),
                "en",
                signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, segment.meeting)).token());
        screen.sees("\"begun\":false", "\"version\":0");
        assertThat(screen.heard.peek()).matches("time \\{\"at\":\"[^\"]+Z\"}");
        publish();
        screen.sees("\"revision\":1", "Spain");
        act("call", first, 0).expectStatus().isOk();
        screen.sees("\"state\":\"called\"", "\"version\":1");
        segment.post(spain.client(), "/lists/" + list + "/inscriptions/" + second + "/withdrawal", Map.of());
        segment.post(officer, "/lists/" + list + "/podium/presiding", Map.of("device", UUID.randomUUID()))
                .expectStatus()
                .isOk();
        desk.sees("\"presiding\":{\"officer\"");
        desk.sees("\"undo\":{\"act\":\"call\"");
        assertThat(screen.heard)
                .as("who presides and what can be taken back is for officers")
                .noneMatch(line -> line.contains("\"presiding\":{") || line.contains("\"undo\":{"));
    }

    @Test
    void whoComesAfterTheLastHasLeftReadsHowThePodiumStandsNow() {
        publish();
        var before = new Screen(here(), "es");
        before.sees("\"version\":0");
        before.open.dispose();
        act("call", first, 0).expectStatus().isOk();
        var after = new Screen(here(), "es");
        after.sees("\"version\":1");
        act("take-back", first, 1).expectStatus().isOk();
        after.sees("\"version\":2");
    }

    @Test
    void everyWatcherReadsInTheOwnLanguageAndOneWhoComesLateAtOnce() {
        publish();
        var screens = IntStream.range(0, 30)
                .mapToObj(i -> new Screen(here(), i % 3 == 0 ? "ar" : "fr"))
                .toList();
        act("call", first, 0).expectStatus().isOk();
        for (int i = 0; i < screens.size(); i++) {
            screens.get(i).sees("\"version\":1", i % 3 == 0 ? "إسبانيا" : "Espagne");
        }
        new Screen(here(), "fr").sees("\"version\":1", "Espagne");
    }

    /** However an arrival and an act meet: the last that each watcher hears is how the podium stands. */
    @Test
    void whoComesWhileTheOfficerActsMissesNothing() {
        publish();
        var arriving = CompletableFuture.supplyAsync(() ->
                IntStream.range(0, 120).mapToObj(i -> new Screen(here(), "en")).toList());
        int version = 0;
        while (!arriving.isDone() || version < 20) {
            act("call", first, version++).expectStatus().isOk();
            act("take-back", first, version++).expectStatus().isOk();
        }
        String last = "\"version\":" + version + "}";
        arriving.join().forEach(screen -> screen.sees(last));
    }

    @Test
    void anActOnOneInstanceShowsOnTheOtherAndAStatementOutlivesItsInstance() {
        publish();
        act("call", first, 0);
        act("start", first, 1).expectStatus().isOk();
        String before = running(officer);
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var there = officer.mutate().baseUrl(second.address()).build();
            assertThat(running(there))
                    .as("the same statement with the same start")
                    .isEqualTo(before);
            var screen = new Screen(second.address(), "en");
            screen.sees("\"version\":2");
            act("pause", first, 2).expectStatus().isOk();
            screen.sees("\"version\":3", "\"pausedAt\":\"2");
            segment.post(there, "/lists/" + list + "/podium", request("resume", first, 3))
                    .expectStatus()
                    .isOk();
        }
        segment.get(officer, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.version")
                .isEqualTo(4)
                .jsonPath("$.now.startedAt")
                .value(String.class, start -> assertThat(before).contains(start));
    }

    @Test
    void onlyWhoTakesPartWatches() {
        problem(segment.get(signedIn.as().client(), "/lists/" + list + "/podium/live"), 403, "access.denied");
        problem(segment.get(officer, "/lists/" + UUID.randomUUID() + "/podium/live"), 404, "speakers.unknown-list");
    }

    private String running(WebTestClient client) {
        var now = new StringBuilder();
        segment.get(client, "/lists/" + list + "/podium")
                .expectBody()
                .jsonPath("$.now.inscription")
                .value(String.class, now::append)
                .jsonPath("$.now.startedAt")
                .value(String.class, now::append);
        return now.toString();
    }
}
