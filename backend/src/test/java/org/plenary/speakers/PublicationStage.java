package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.AuditTrail;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A list of speakers with three delegations on it, before its publication. */
abstract class PublicationStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestDatabase database;

    @Autowired
    AuditTrail audit;

    @Autowired
    SpeakingSlots speakingSlots;

    Segment segment;

    String list;

    @BeforeEach
    void segment() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
    }

    String read(String rest) {
        return new String(
                segment.get(segment.secretariat, "/lists/" + list + rest)
                        .expectStatus()
                        .isOk()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    void eventually(String rest, String text) throws InterruptedException {
        for (int tries = 0; tries < 100 && !read(rest).contains(text); tries++) {
            Thread.sleep(100);
        }
        assertThat(read(rest)).contains(text);
    }

    String why(String language) {
        Map<?, ?> order = segment.secretariat
                .get()
                .uri(segment.path("/lists/" + list + "/order?lang=" + language))
                .exchange()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
        String why = String.valueOf(((Map<?, ?>) ((List<?>) order.get("items")).get(2)).get("why"));
        assertThat(why).doesNotContain("{");
        return why;
    }

    /** What the latest publication told other modules. */
    String news() throws SQLException {
        try (var connection = database.jdbc();
                var query = connection.prepareStatement("""
                        select jsonb_array_length(data -> 'moved') || ' moved, ' || jsonb_array_length(data -> 'dropped') || ' dropped'
                        from platform_outbox where topic = 'speakers.list-published' and subject = ?
                        order by id desc limit 1
                        """)) {
            query.setString(1, list);
            var result = query.executeQuery();
            result.next();
            return result.getString(1);
        }
    }

    void refused(String field, Object value, String code) {
        var terms = segment.terms();
        terms.put(field, value);
        segment.post(segment.secretariat, "/lists", terms)
                .expectStatus()
                .value(status -> assertThat(status).as(code).isBetween(400, 409))
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    WebTestClient.ResponseSpec pin(Map<String, Object> request) {
        return segment.pin(list, request);
    }

    /** Published once more when nothing has changed: the present revision is the answer, and no other is made (L21). */
    void unchanged(int revision) {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(revision)
                .jsonPath("$.issued")
                .isEqualTo(false);
    }

    void publish(int revision) {
        segment.post(segment.secretariat, "/lists/" + list + "/publications", Map.of())
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.revision")
                .isEqualTo(revision)
                .jsonPath("$.issued")
                .isEqualTo(true);
    }
}
