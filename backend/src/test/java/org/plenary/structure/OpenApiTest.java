package org.plenary.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.springdoc.core.providers.ObjectMapperProvider;
import org.springdoc.webflux.api.OpenApiWebfluxResource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The committed description of the interface, from which the TypeScript types are made, says what the code does. After a
 * change: {@code -Dtest=OpenApiTest -Dplenary.openapi.write=true}, then {@code npm run api} in mobile-web.
 */
@PlenaryTest(properties = {"springdoc.api-docs.enabled=true", "springdoc.api-docs.path=/v3/as-coded"})
@Import(OpenApiTest.Described.class)
class OpenApiTest {

    /** What springdoc cannot see in the code. */
    @TestConfiguration(proxyBeanMethods = false)
    @OpenAPIDefinition(
            info =
                    @Info(
                            title = "Plenary",
                            version = "v1",
                            description =
                                    "Meeting logistics of the Women, Peace and Security National Focal Points Network."
                                            + " Errors are problems (RFC 9457) with a stable code."
                                            + " Every answer is in the language of lang, else of Accept-Language, else in English."
                                            + " Where somebody else was faster (412), a problem about a list of speakers tells in `changes`"
                                            + " who changed what and when since the version sent, and in `version` which stands now."))
    static class Described {

        @Bean
        RecordSchemas recordSchemas(ObjectMapperProvider mappers) {
            return new RecordSchemas(mappers);
        }

        @Bean
        LanguageParameter languageParameter() {
            return new LanguageParameter();
        }
    }

    private static final Path COMMITTED = Path.of("../mobile-web/openapi.json");
    private static final boolean WRITE = Boolean.getBoolean("plenary.openapi.write");

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @Autowired
    WebTestClient web;

    @Autowired
    OpenApiWebfluxResource code;

    @Test
    void theCommittedDescriptionIsTheCodes() throws IOException {
        String described = described();
        if (WRITE) {
            Files.writeString(COMMITTED, described);
        }

        assertThat(Files.readString(COMMITTED))
                .as("mobile-web/openapi.json is out of step: see this test's Javadoc")
                .isEqualTo(described);
    }

    @Test
    void theDescriptionServedIsTheCommittedOne() throws IOException {
        assumeFalse(WRITE, "the jar's copy is taken before the test writes");

        assertThat(served()).isEqualTo(Files.readAllBytes(COMMITTED));
    }

    private String described() throws JsonProcessingException {
        MockServerHttpRequest request =
                MockServerHttpRequest.get("http://localhost/v3/as-coded").build();
        byte[] document = code.openapiJson(request, "/v3/as-coded", Locale.ENGLISH)
                .blockOptional(Duration.ofSeconds(60))
                .orElseThrow();
        JsonNode tree = json.readTree(document);
        ((ObjectNode) tree).remove("servers"); // names the address of this run
        return json.writeValueAsString(tree) + "\n";
    }

    private byte[] served() {
        EntityExchangeResult<byte[]> answer = web.mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(4_000_000))
                .build()
                .get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult();
        return Objects.requireNonNull(answer.getResponseBody());
    }
}
