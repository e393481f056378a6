package org.plenary.badges.prints;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.plenary.badges.ApprovedPersonStage;
import org.plenary.badges.BadgeIssue;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.ParticipantId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;

/** A meeting whose badges are to be printed. */
abstract class PrintStage extends ApprovedPersonStage {

    @Autowired
    BadgeIssue issue;

    @Autowired
    DatabaseClient database;

    String path() {
        return "/api/v1/meetings/" + meeting + "/badge-prints";
    }

    /** The Secretariat, with room for whole files. */
    WebTestClient office() {
        return samples.office()
                .mutate()
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(50_000_000))
                .build();
    }

    static Map<String, Object> request(String which) {
        return Map.of("format", "a6", "language", "en", "which", which, "covers", true);
    }

    WebTestClient.ResponseSpec post(String address, Map<String, ?> body) {
        return office().post().uri(address).bodyValue(body).exchange();
    }

    Map<String, Object> ordered(Map<String, ?> request) {
        return json(post(path(), request).expectStatus().isCreated());
    }

    static Map<String, Object> json(WebTestClient.ResponseSpec answer) {
        return Objects.requireNonNull(answer.expectBody(new ParameterizedTypeReference<Map<String, Object>>() {})
                .returnResult()
                .getResponseBody());
    }

    Map<String, Object> run(String id) {
        return json(samples.office()
                .get()
                .uri(path() + "/" + id)
                .exchange()
                .expectStatus()
                .isOk());
    }

    /** The run, as soon as it is in that state. */
    Map<String, Object> run(String id, String state) {
        await().atMost(Duration.ofSeconds(30)).until(() -> state.equals(run(id).get("state")));
        return run(id);
    }

    byte[] file(String id, String name) {
        return Objects.requireNonNull(office().get()
                .uri(path() + "/" + id + "/" + name)
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .contentType("application/pdf")
                .expectBody()
                .returnResult()
                .getResponseBodyContent());
    }

    /** Approved people as the registration would have left them, with their badges. */
    List<ParticipantId> people(DelegationId of, int number, String passportName) {
        return java.util.stream.IntStream.range(0, number)
                .mapToObj(i -> {
                    var id = new ParticipantId(UUID.randomUUID());
                    database.sql("""
                                    insert into registration_participant (id, meeting, delegation, role, category,
                                        passport_name, display_name, language, photo_consent, at_risk, name_key, state,
                                        created_at)
                                    values (:id, :meeting, :delegation, 'delegate', 'delegate', :name, :name, 'en', true,
                                        false, :name, 'approved', now())
                                    """)
                            .bind("id", id.value())
                            .bind("meeting", meeting.value())
                            .bind("delegation", of.value())
                            .bind("name", passportName + " " + i)
                            .then()
                            .block();
                    issue.follow(id).block();
                    return id;
                })
                .toList();
    }

    void sql(String statement, String run) {
        database.sql(statement).bind("run", UUID.fromString(run)).then().block();
    }

    Number number(String query, String run) {
        return Objects.requireNonNull(database.sql(query)
                .bind("run", UUID.fromString(run))
                .map(row -> row.get(0, Number.class))
                .one()
                .block());
    }
}
