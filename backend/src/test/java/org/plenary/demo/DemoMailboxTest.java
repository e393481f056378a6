package org.plenary.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Who sits at the machine of a demonstration reads its mail without signing in; a proxy or a redirected name does not help. */
@PlenaryTest(properties = "plenary.demo=true", shared = true)
class DemoMailboxTest {

    private static final String MAILBOX = "/api/v1/mailbox";

    @Autowired
    WebTestClient client;

    @Test
    void whoSitsAtTheMachineReadsIt() {
        List<Map<String, Object>> letters = letters();
        assertThat(letters).isNotEmpty();
        client.get().uri(letter(letters)).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({
        "X-Forwarded-For, 192.0.2.7",
        "X-Forwarded-For, 127.0.0.1",
        "Forwarded, for=192.0.2.7;proto=https",
        "Host, evil.example:8080",
        "Host, localhost.evil.example",
        "Host, 192.0.2.1"
    })
    void whoOnlySeemsToDoesNot(String header, String value) {
        for (String path : List.of(MAILBOX, letter(letters()), letter(letters()) + "/attachments/0")) {
            client.get()
                    .uri(path)
                    .header(header, value)
                    .exchange()
                    .expectStatus()
                    .isUnauthorized()
                    .expectBody()
                    .jsonPath("$.code")
                    .isEqualTo("access.sign-in-required");
        }
        client.get()
                .uri("/api/v1/demo/sign-ins")
                .header(header, value)
                .exchange()
                .expectStatus()
                .is4xxClientError();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> letters() {
        Map<String, Object> page = client.get()
                .uri(MAILBOX)
                .header(HttpHeaders.HOST, "localhost:8080")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody();
        return (List<Map<String, Object>>) Objects.requireNonNull(page).get("items");
    }

    private static String letter(List<Map<String, Object>> letters) {
        return MAILBOX + "/" + letters.get(0).get("id");
    }
}
