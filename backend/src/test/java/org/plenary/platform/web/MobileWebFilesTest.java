package org.plenary.platform.web;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The page answers under every address that a person opens, or has shown by whatever previews a link. */
class MobileWebFilesTest {

    private static final String DEEP = "/meetings/berlin-2018/lists";

    private final WebTestClient client = WebTestClient.bindToRouterFunction(new MobileWebFiles().mobileWebPage())
            .build();

    @ParameterizedTest
    @ValueSource(strings = {"text/html,application/xhtml+xml,*/*;q=0.8", "*/*", "text/html", "*/*;q=0.5"})
    void aDeepLinkIsThePage(String accept) {
        for (String path : List.of("/", DEEP)) {
            client.get()
                    .uri(path)
                    .header(HttpHeaders.ACCEPT, accept)
                    .exchange()
                    .expectStatus()
                    .isOk()
                    .expectHeader()
                    .contentTypeCompatibleWith(MediaType.TEXT_HTML);
        }
    }

    @Test
    void whoSaysNothingOfFormsGetsThePage() {
        client.get().uri(DEEP).exchange().expectStatus().isOk();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/json, text/plain, */*", "image/avif,image/*,*/*;q=0.8"})
    void whoWantsAnotherFormDoesNot(String accept) {
        client.get()
                .uri(DEEP)
                .header(HttpHeaders.ACCEPT, accept)
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/unheard-of", "/calendar/x", "/actuator", "/v3/api-docs", "/robots.txt", "/.well-known/x"
            })
    void whatIsThePrograms(String path) {
        client.get()
                .uri(path)
                .header(HttpHeaders.ACCEPT, "*/*")
                .exchange()
                .expectStatus()
                .isNotFound();
    }
}
