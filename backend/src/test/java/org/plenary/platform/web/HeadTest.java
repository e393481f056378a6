package org.plenary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;

/** Whatever can be read can be asked for with HEAD, as monitors and link checkers do (RFC 9110): the same answer, no content. */
@PlenaryTest(shared = true)
class HeadTest {

    /** The description of the interface is the largest answer. */
    private static final int LARGEST = 4 << 20;

    @Autowired
    WebTestClient client;

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/meetings/berlin-2018", "/file.txt", "/v3/api-docs", "/api/v1/meetings", "/actuator/health"
            })
    void answersAsGetDoes(String path) {
        EntityExchangeResult<byte[]> got = answer(HttpMethod.GET, path);
        EntityExchangeResult<byte[]> asked = answer(HttpMethod.HEAD, path);
        assertThat(got.getStatus().value()).isEqualTo(200);
        assertThat(asked.getStatus()).isEqualTo(got.getStatus());
        assertThat(asked.getResponseBody()).isNull();
        HttpHeaders headers = asked.getResponseHeaders();
        assertThat(headers.getContentType()).isEqualTo(got.getResponseHeaders().getContentType());
        assertThat(headers.getCacheControl()).isEqualTo(got.getResponseHeaders().getCacheControl());
    }

    private EntityExchangeResult<byte[]> answer(HttpMethod method, String path) {
        return client.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST))
                .build()
                .method(method)
                .uri(path)
                .header("Accept", "text/html, */*")
                .exchange()
                .expectBody()
                .returnResult();
    }
}
