package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.plenary.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** The record of every change: complete, readable in pages, and closed to editing (X3). */
@PlenaryTest
@Import(SignedIn.class)
class AuditTrailTest {

    private static final MeetingCode MEETING = MeetingCode.of("audited");

    @Autowired
    AuditTrail audit;

    @Autowired
    SignedIn signedIn;

    @Autowired
    TestDatabase database;

    @Autowired
    TransactionalOperator transaction;

    @BeforeEach
    void aMeeting() {
        new MeetingSamples(signedIn).existing("audited");
    }

    @Test
    void nobodyEditsIt() throws SQLException {
        write(1, "x");
        try (Connection connection = database.jdbc()) {
            for (String edit : List.of(
                    "update identity_audit set reason = 'nothing happened'",
                    "delete from identity_audit",
                    "truncate identity_audit")) {
                assertThatThrownBy(() -> connection.createStatement().execute(edit))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("append only");
            }
        }
    }

    @Test
    void itIsReadInPagesTheNewestFirst() {
        write(60, "pages");
        WebTestClient secretariat = signedIn.secretariat(MEETING);
        Map<?, ?> first = page(secretariat, "?subject=pages:1");
        assertThat((List<?>) first.get("items")).hasSize(50);
        Map<?, ?> second = page(secretariat, "?subject=pages:1&cursor=" + first.get("next"));
        assertThat((List<?>) second.get("items")).hasSize(10);
        assertThat(second.get("next")).isNull();
        assertThat(page(secretariat, "?subject=pages:1&cursor=").get("items")).isEqualTo(first.get("items"));
        Map<?, ?> newest = (Map<?, ?>) ((List<?>) first.get("items")).get(0);
        assertThat(newest.get("actorName")).isEqualTo("Plenary");
        assertThat(newest.get("before")).isEqualTo(Map.of("number", 58));
        assertThat(newest.get("after")).isEqualTo(Map.of("number", 59));
        assertThat(newest.get("reason")).isEqualTo("because");
        SignInTest.problem(
                secretariat
                        .get()
                        .uri("/api/v1/meetings/audited/audit?cursor=yesterday")
                        .exchange(),
                400,
                "request.bad-value");
    }

    @Test
    void whatIsRolledBackLeavesNoEntry() {
        Mono<Void> failing = audit.record(entry("rolled-back:1", 1)).then(Mono.error(new IllegalStateException("no")));
        assertThatThrownBy(() -> failing.as(transaction::transactional).block()).hasMessage("no");
        assertThat(audit.of(MEETING, "rolled-back:1", null, 10).block()).isEmpty();
    }

    @Test
    void rolesGivenAndRevokedAreInIt() {
        SignedIn.Person person = signedIn.as(Grant.of(Role.PROTOCOL_OFFICER, MEETING));
        assertThat(audit.of(MEETING, "account:" + person.account(), null, 10).block())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.action()).isEqualTo("identity.role-given");
                    assertThat(entry.after()).containsEntry("role", "protocol-officer");
                });
    }

    private void write(int entries, String subject) {
        for (int i = 0; i < entries; i++) {
            audit.record(entry(subject + ":1", i)).block();
        }
    }

    private static AuditEntry entry(String subject, int number) {
        return new AuditEntry(
                Viewer.system(),
                MEETING,
                subject,
                "test.changed",
                Map.of("number", number - 1),
                Map.of("number", number),
                "because");
    }

    private static Map<?, ?> page(WebTestClient client, String query) {
        return client.get()
                .uri("/api/v1/meetings/audited/audit" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Map.class)
                .returnResult()
                .getResponseBody();
    }
}
