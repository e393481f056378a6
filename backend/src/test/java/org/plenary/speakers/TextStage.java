package org.plenary.speakers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.AuditTrail;
import org.plenary.meetings.MeetingSamples;
import org.plenary.speakers.Segment.Delegate;
import org.plenary.speakers.turn.State;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.BodyContentSpec;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A list with Spain's inscription in French, limited to three minutes, due two hours before the segment of the day after tomorrow. */
abstract class TextStage {

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestDatabase database;

    @Autowired
    DatabaseClient sql;

    @Autowired
    AuditTrail audit;

    Segment segment;
    Delegate spain;
    String list;
    String inscription;
    String path;

    @BeforeEach
    void anInscription() {
        segment = Segment.tomorrow(signedIn);
        list = segment.list();
        spain = segment.delegate("ESP");
        inscription = segment.inscribed(list, spain, "m");
        path = "/lists/" + list + "/inscriptions/" + inscription + "/texts";
    }

    ResponseSpec handIn(WebTestClient client, byte[] file, String language) {
        return client.post()
                .uri(segment.path(path + "?language=" + language))
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    ResponseSpec handIn(String text) {
        return handIn(spain.client(), text.getBytes(StandardCharsets.UTF_8), "fr");
    }

    /** The id of a new version. */
    String handedIn(String text) {
        return MeetingSamples.idOf(handIn(text).expectStatus().isCreated());
    }

    ResponseSpec read(WebTestClient client, String text) {
        return segment.get(client, path + "/" + text + "/file");
    }

    ResponseSpec withdraw(WebTestClient client, String text, Map<String, ?> reason) {
        return segment.post(client, path + "/" + text + "/withdrawal", reason);
    }

    BodyContentSpec texts() {
        return segment.get(spain.client(), path).expectStatus().isOk().expectBody();
    }

    void deadline(long minutes, int version) {
        segment.put(segment.secretariat, "/lists/" + list + "/texts/terms", version, Map.of("deadline", minutes))
                .expectStatus()
                .isOk();
    }

    /** The deadline of a segment of the day after tomorrow is over when it was a week before. */
    void deadlineIsOver() {
        deadline(10_080, 0);
    }

    void is(State state) {
        var changed = new LinkedHashMap<String, Object>();
        changed.put("at", Instant.now().minus(Duration.ofMinutes(1)));
        sql.sql(
                        "update speakers_inscription set state = :state, called_at = :at, started_at = :at, ended_at = :at where id = :id::uuid")
                .bindValues(changed)
                .bind("state", state.wire())
                .bind("id", inscription)
                .then()
                .block();
    }

    List<String> trail() {
        return audit.of(segment.meeting, "inscription:" + inscription, null, 100).block().stream()
                .map(AuditTrail.Written::action)
                .toList();
    }

    long rows(String table) {
        return sql.sql("select count(*) from " + table)
                .mapValue(Long.class)
                .one()
                .block();
    }

    static BodyContentSpec problem(ResponseSpec answer, int status, String code) {
        BodyContentSpec body = answer.expectBody();
        String said = new String(
                body.returnResult().getResponseBody() == null
                        ? new byte[0]
                        : body.returnResult().getResponseBody(),
                StandardCharsets.UTF_8);
        assertThat(said).contains("\"" + code + "\"", "\"status\":" + status, "\"next\"");
        return body;
    }
}
