package org.plenary.refusals;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Map;
import org.plenary.kernel.Language;
import org.plenary.testing.SignedIn;
import org.springframework.core.env.Environment;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.netty.http.client.HttpClient;

/** A client address of its own: a mission, a hall, somebody's home. */
final class Place {

    private final WebTestClient client;

    Place(SignedIn signedIn, Environment environment, String address) {
        HttpClient http = HttpClient.create().bindAddress(() -> new InetSocketAddress(address, 0));
        client = WebTestClient.bindToServer(new ReactorClientHttpConnector(http))
                .baseUrl("http://127.0.0.1:" + environment.getRequiredProperty("local.server.port"))
                .responseTimeout(Duration.ofSeconds(20))
                .defaultCookie("XSRF-TOKEN", "test-token")
                .defaultHeader("X-XSRF-TOKEN", "test-token")
                .build();
    }

    WebTestClient client() {
        return client;
    }

    ResponseSpec post(String path, Map<String, ?> body) {
        return post(path, body, Language.EN);
    }

    ResponseSpec post(String path, Map<String, ?> body, Language reader) {
        return client.post()
                .uri(path)
                .header(HttpHeaders.ACCEPT_LANGUAGE, Refusal.header(reader))
                .bodyValue(body)
                .exchange();
    }

    int status(String path, Map<String, ?> body) {
        return Refusal.of(post(path, body)).status();
    }

    /** In each of the languages: too many, when to come back, and nothing else. */
    void isRefused(String path, Map<String, ?> body, String code) {
        for (Language reader : Language.values()) {
            ResponseSpec answer = post(path, body, reader);
            answer.expectHeader()
                    .value(
                            HttpHeaders.RETRY_AFTER,
                            seconds -> assertThat(Integer.parseInt(seconds)).isBetween(1, 901));
            Refusal refusal = Refusal.of(answer).isComplete(path, reader);
            assertThat(refusal.status() + " " + refusal.code()).isEqualTo("429 " + code);
        }
    }
}
