package org.plenary.registration;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A delegation with one registered person, and how photos are sent and read over HTTP. */
@PlenaryTest
@Import(SignedIn.class)
abstract class PhotoStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    DatabaseClient database;

    DelegationSamples delegation;
    String ama;

    @BeforeEach
    void register() {
        delegation = new DelegationSamples(signedIn, "GHA");
        ama = delegation.registered("delegate", "Ama Ejemplo");
    }

    String uri() {
        return uri(ama);
    }

    String uri(String participant) {
        return "/api/v1/meetings/" + delegation.meeting + "/participants/" + ParticipantId.of(participant) + "/photo";
    }

    ResponseSpec get(WebTestClient client) {
        return client.get().uri(uri()).exchange();
    }

    ResponseSpec put(WebTestClient client, byte[] picture) {
        return put(client, ama, picture);
    }

    ResponseSpec put(WebTestClient client, String participant, byte[] picture) {
        return client.put()
                .uri(uri(participant))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(picture)
                .exchange();
    }

    long count(String from) {
        return Objects.requireNonNull(database.sql("select count(*) from " + from)
                .mapValue(Long.class)
                .one()
                .block());
    }
}
