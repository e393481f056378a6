package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed description of the interface, from which the TypeScript types are made, says what the code does. After a
 * change: {@code -Dtest=OpenApiTest -Dplenary.openapi.write=true}, then {@code npm run api} in mobile-web.
 */
@PlenaryTest(shared = true)
class OpenApiTest {

    private static final Path COMMITTED = Path.of("../mobile-web/openapi.json");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    WebTestClient web;

    @Test
    void theCommittedDescriptionIsTheCodes() throws IOException {
        String described = described();
        if (Boolean.getBoolean("plenary.openapi.write")) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(Files.readString(COMMITTED))
                .as("mobile-web/openapi.json is out of step: see this test's Javadoc")
                .isEqualTo(described);
    }

    private String described() {
        byte[] body = web.mutate()
                .responseTimeout(Duration.ofSeconds(30))
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBodyContent();
        JsonNode tree = json.readTree(body);
        ((ObjectNode) tree).remove("servers"); // names the port of this run
        return json.writeValueAsString(tree) + "\n";
    }
}
