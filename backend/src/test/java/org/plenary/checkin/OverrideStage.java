package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.plenary.identity.Role;
import org.plenary.kernel.GateId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A supervisor's phone beside a scanner's, and the words of overrides over HTTP. */
abstract class OverrideStage extends DoorStage {

    static final String WHY = "Confirmed by the Secretariat";

    @Autowired
    DatabaseClient database;

    WebTestClient supervisor;

    @BeforeEach
    void aSupervisorStandsAtTheDoor() {
        supervisor = signedIn.door(Role.DOOR_SUPERVISOR, meeting, gate).client();
    }

    Map<String, Object> refused() {
        limit(0);
        Map<String, Object> scan = scan(code);
        assertThat(verdict(supervisor, scan)).isEqualTo("category-full");
        return scan;
    }

    /** At a gate of another zone than the person's badge opens. */
    Map<String, Object> refusedElsewhere() {
        GateId hall = gate("Hall " + UUID.randomUUID(), "H", false);
        Map<String, Object> scan = with(scan(code), "gate", hall.toString());
        assertThat(verdict(supervisor, scan)).isEqualTo("wrong-zone-or-time");
        return scan;
    }

    /** As the badges module tells the door. */
    void badgeIs(String state) {
        database.sql("update checkin_badge set state = :state where participant = :person")
                .bind("state", state)
                .bind("person", person.value())
                .then()
                .block();
    }

    void limit(int most) {
        samples.office()
                .put()
                .uri("/api/v1/meetings/" + meeting + "/room-limits")
                .bodyValue(Map.of("category", "delegate", "scope", "meeting", "most", most))
                .exchange()
                .expectStatus()
                .isOk();
    }

    static Map<String, Object> act() {
        Map<String, Object> act = new LinkedHashMap<>();
        act.put("id", UUID.randomUUID().toString());
        act.put("at", Instant.now().toString());
        act.put("reason", WHY);
        return act;
    }

    ResponseSpec override(WebTestClient client, Map<String, Object> scan, Map<String, Object> act) {
        return post(client, checkIns() + "/" + scan.get("id") + "/override", act);
    }

    ResponseSpec undo(WebTestClient client, Map<String, Object> act) {
        return post(client, checkIns() + "/" + act.get("id") + "/undo", Map.of("reason", "wrong person"));
    }

    static Map<String, Object> answered(ResponseSpec answer) {
        return Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody(OBJECT).returnResult().getResponseBody());
    }

    Map<String, Object> admitted(Map<String, Object> scan, Map<String, Object> act) {
        Map<String, Object> answer = answered(override(supervisor, scan, act));
        assertThat(answer).containsEntry("verdict", "admitted");
        return answer;
    }

    static WebTestClient.BodyContentSpec problem(ResponseSpec answer, int status, String code) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo(code);
    }

    /** Of what the audit trail says that it was undone. */
    List<String> undone() {
        return Objects.requireNonNull(database.sql("""
                        select subject from identity_audit where meeting = :meeting and action = 'checkin.scan-undone'
                        """)
                .bind("meeting", meeting.value())
                .map(row -> Objects.requireNonNull(row.get("subject", String.class)))
                .all()
                .collectList()
                .block());
    }

    /** What the audit trail says of overrides: before, after, and why. */
    List<String> trail() {
        return Objects.requireNonNull(database.sql("""
                        select before ->> 'verdict' || ' -> ' || (after ->> 'verdict') || ': ' || reason as entry
                        from identity_audit where meeting = :meeting and action = 'checkin.scan-overridden'
                        """)
                .bind("meeting", meeting.value())
                .map(row -> Objects.requireNonNull(row.get("entry", String.class)))
                .all()
                .collectList()
                .block());
    }
}
