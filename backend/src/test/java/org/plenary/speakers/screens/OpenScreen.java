package org.plenary.speakers.screens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;

/** A screen that follows by the secret of its link: what it heard, and whether its stream has ended. */
final class OpenScreen {

    private static final ParameterizedTypeReference<ServerSentEvent<String>> LINE =
            new ParameterizedTypeReference<>() {};

    final Queue<String> heard = new ConcurrentLinkedQueue<>();
    volatile boolean ended;
    private final Disposable open;

    OpenScreen(String address, String secret) {
        open = WebClient.create(address)
                .post()
                .uri("/api/v1/screens/live")
                .cookie("XSRF-TOKEN", "test-token")
                .header("X-XSRF-TOKEN", "test-token")
                .accept(MediaType.TEXT_EVENT_STREAM)
                .bodyValue(Map.of("secret", secret))
                .retrieve()
                .bodyToFlux(LINE)
                .onErrorComplete()
                .doFinally(end -> ended = true)
                .subscribe(line -> heard.add(line.event() + " " + line.data()));
    }

    void sees(String text) {
        await().untilAsserted(() ->
                assertThat(heard).anySatisfy(line -> assertThat(line).contains(text)));
    }

    void close() {
        open.dispose();
    }
}
