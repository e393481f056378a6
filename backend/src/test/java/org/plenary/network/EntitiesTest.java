package org.plenary.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.test.web.reactive.server.WebTestClient;

/** The list of entities over HTTP, and its text in the database. */
@PlenaryTest
class EntitiesTest {

    @Autowired
    WebTestClient client;

    @Autowired
    TestDatabase database;

    @Test
    void everybodyReadsThemInTheirLanguage() {
        client.get()
                .uri("/api/v1/entities?kind=observer-state")
                .header("Accept-Language", "ru-RU,ru;q=0.9")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].name")
                .isEqualTo("Государство Палестина")
                .jsonPath("$.items[1].name")
                .isEqualTo("Святой Престол")
                .jsonPath("$.items[1].iso2")
                .isEqualTo("VA");
        client.get()
                .uri("/api/v1/entities?kind=un-entity&lang=zh")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.code=='UN-WOMEN')].name")
                .isEqualTo("妇女署");
    }

    @Test
    void anUnknownKindIsABadValue() {
        client.get()
                .uri("/api/v1/entities?kind=empire")
                .exchange()
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("request.bad-value")
                .jsonPath("$.field")
                .isEqualTo("kind");
    }

    @Test
    void aRealInstallationKnowsNoInventedOrganisation() {
        client.get()
                .uri("/api/v1/entities")
                .exchange()
                .expectBody()
                .jsonPath("$.items[?(@.code=='OLIVE-BRIDGE' || @.code=='HIGHLAND-VOICES' || @.code=='THREE-RIVERS')]")
                .isEmpty()
                .jsonPath("$.items[?(@.code=='OIF')].kind")
                .isEqualTo("intergovernmental");
    }

    @Test
    void loadingThemAgainTouchesNothing() throws SQLException, java.io.IOException {
        String text = new ClassPathResource("db/migration/R__network_entities.sql")
                .getContentAsString(java.nio.charset.StandardCharsets.UTF_8);
        try (var connection = database.jdbc();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate(text)).isZero();
            statement.executeUpdate(
                    "update network_entity set name = name || '{\"en\": \"Turkey\"}' where code = 'TUR'");
            assertThat(statement.executeUpdate(text)).isEqualTo(1);
        }
    }
}
