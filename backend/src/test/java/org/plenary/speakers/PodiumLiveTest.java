package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.plenary.speakers.InscriptionTest.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import reactor.core.Disposable;

/** Whoever watches the podium sees each change, on every instance and in their language (L14, L25). */
@PlenaryTest
@Import(SignedIn.class)
class PodiumLiveTest extends PodiumStage {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> LINE =
            new ParameterizedTypeReference<>() {};

    /** What one screen heard, as {@code event data}. */
    private final class Screen {
        final ConcurrentLinkedQueue<String> heard = new ConcurrentLinkedQueue<>();
        final Disposable open;

        Screen(WebTestClient client, String language) {
            open = client.get()
                    .uri(segment.path("/lists/" + list + "/podium/live"))
                    .header("Accept-Language", language)
                    .accept(MediaType.TEXT_EVENT_STREAM)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .returnResult(LINE)
                    .getResponseBody()
                    .subscribe(
                            line -> heard.add(line.event() + " " + line.data()),
                            broken -> heard.add("broken " + broken));
            screens.add(this);
        }

        void sees(String... texts) {
            await().untilAsserted(() -> assertThat(heard.stream().filter(line -> shows(line, texts)))
                    .as("%s in %s", List.of(texts), heard)
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

    private final List<Screen> screens = new ArrayList<>();

    @AfterEach
    void close() {
        screens.forEach(screen -> screen.open.dispose());
    }

    @Test
    void theClockComesFirstThenThePodiumAndEachChange() {
        var screen = new Screen(officer, "en");
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
        screen.sees("\"presiding\":{\"officer\"");
    }

    @Test
    void everyWatcherReadsInTheOwnLanguageAndOneWhoComesLateAtOnce() {
        publish();
        var screens = IntStream.range(0, 30)
                .mapToObj(i -> new Screen(officer, i % 3 == 0 ? "ar" : "fr"))
                .toList();
        act("call", first, 0).expectStatus().isOk();
        for (int i = 0; i < screens.size(); i++) {
            screens.get(i).sees("\"version\":1", i % 3 == 0 ? "إسبانيا" : "Espagne");
        }
        new Screen(officer, "fr").sees("\"version\":1", "Espagne");
    }

    @Test
    void anActOnOneInstanceShowsOnTheOtherAndAStatementOutlivesItsInstance() {
        publish();
        act("call", first, 0);
        act("start", first, 1).expectStatus().isOk();
        String here = running(officer);
        try (SecondInstance second = SecondInstance.beside(environment)) {
            var there = officer.mutate().baseUrl(second.address()).build();
            assertThat(running(there))
                    .as("the same statement with the same start")
                    .isEqualTo(here);
            var screen = new Screen(there, "en");
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
                .value(String.class, start -> assertThat(here).contains(start));
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
