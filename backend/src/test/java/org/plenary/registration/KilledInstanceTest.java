package org.plenary.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.MeetingSamples;
import org.plenary.platform.postgres.ApplicationProcess;
import org.plenary.testing.LettersSent;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.reactive.server.WebTestClient;

/**
 * One of two instances is killed with work in hand: in the middle of approving fifty people, of making their badges or of
 * writing to them. The other one does the rest, and everybody has one badge and one letter in the end.
 */
@PlenaryTest
@Import({SignedIn.class, LettersSent.class})
class KilledInstanceTest extends AccreditationStage {

    private static final int PEOPLE = 50;
    private static final String OWN = "meeting = (its own)";

    @TempDir
    Path directory;

    private final List<Map<String, Object>> people = new ArrayList<>();
    private final String run = UUID.randomUUID().toString();

    @BeforeEach
    void fiftyPeople() {
        delegation = new DelegationSamples(signedIn, aMeetingAhead(), "PRY");
        for (int number = 1; number <= PEOPLE; number++) {
            var person = DelegationSamples.person("delegate", "Persona Ejemplo");
            person.put("displayName", "Persona Ejemplo " + number);
            person.put(
                    "passportName", "Persona Ejemplo " + "abcdefghijklmnopqrstuvwxyz".charAt(number % 26) + number % 7);
            person.put("email", "person-%d-%s@example.org".formatted(number, run));
            delegation.register(person).expectStatus().isCreated();
        }
        delegation.submit();
        delegation.people().forEach(one -> people.add(Map.of("id", one.get("id"), "version", one.get("version"))));
        assertThat(people).hasSize(PEOPLE);
    }

    private MeetingCode aMeetingAhead() {
        var meetings = new MeetingSamples(signedIn);
        var request = MeetingSamples.berlin(MeetingSamples.newCode());
        request.put("firstDay", LocalDate.now(ZoneOffset.UTC).plusDays(30).toString());
        request.put("lastDay", LocalDate.now(ZoneOffset.UTC).plusDays(31).toString());
        meetings.create(request).expectStatus().isCreated();
        meetings.post("/api/v1/meetings/" + request.get("code") + "/publication", Map.of())
                .expectStatus()
                .isOk();
        return MeetingCode.of((String) request.get("code"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"badges_badge", "mail_message"})
    void theOtherFinishesWhatTheKilledOneHadInHand(String table) throws Exception {
        try (Connection lock = database.jdbc();
                ApplicationProcess other = start()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table " + table + " in share row exclusive mode");
            approveAll(at(other)).expectStatus().isOk();
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(lock) >= 2);
            other.kill();
            lock.rollback();
        }
        everybodyHasOneBadgeAndOneLetter();
    }

    @Test
    void anApprovalThatDiedCountsForNobodyAndIsRepeated() throws Exception {
        try (Connection lock = database.jdbc();
                ApplicationProcess other = start()) {
            lock.setAutoCommit(false);
            lock.createStatement().execute("lock table platform_outbox in share row exclusive mode");
            WebTestClient officer = at(other);
            var answer = CompletableFuture.runAsync(() -> approveAll(officer));
            await().atMost(Duration.ofSeconds(20)).until(() -> waiting(lock) >= 1);
            other.kill();
            lock.rollback();
            assertThat(answer).failsWithin(Duration.ofSeconds(20));
        }
        await().until(() -> count("registration_participant where state = 'approved' and " + OWN) == 0);
        approveAll(delegation.secretariat).expectStatus().isOk();
        everybodyHasOneBadgeAndOneLetter();
    }

    private void everybodyHasOneBadgeAndOneLetter() throws SQLException {
        await().atMost(Duration.ofSeconds(60)).until(() -> count("platform_outbox_task") == 0);
        assertThat(count("badges_badge where state = 'active' and " + OWN)).isEqualTo(PEOPLE);
        assertThat(count("(select distinct participant from badges_badge where " + OWN + ")"))
                .isEqualTo(PEOPLE);
        for (String letters : List.of("mail_message", "(select distinct recipient, template from mail_message)")) {
            assertThat(count(letters + " m where template = 'calendar-welcome' and recipient like '%-" + run + "@%'"))
                    .as(letters)
                    .isEqualTo(PEOPLE);
        }
    }

    private ApplicationProcess start() throws Exception {
        return ApplicationProcess.start(
                        directory,
                        Map.of(
                                "PLENARY_DATABASE_URL", database.url(),
                                "PLENARY_DATABASE_USERNAME", database.user(),
                                "PLENARY_DATABASE_PASSWORD", database.password()))
                .awaitHealthy();
    }

    private WebTestClient at(ApplicationProcess instance) {
        return delegation.secretariat.mutate().baseUrl(instance.address()).build();
    }

    private WebTestClient.ResponseSpec approveAll(WebTestClient officer) {
        return DelegationSamples.post(
                officer, list() + "/decisions", Map.of("participants", people, "decision", "approve"));
    }

    /** Sessions of the database that wait for the locked table. */
    private static long waiting(Connection connection) throws SQLException {
        return number(connection, "select count(distinct pid) from pg_locks where not granted");
    }

    private long count(String rows) throws SQLException {
        try (Connection connection = database.jdbc()) {
            return number(
                    connection, "select count(*) from " + rows.replace(OWN, "meeting = '" + delegation.meeting + "'"));
        }
    }

    private static long number(Connection connection, String sql) throws SQLException {
        try (var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
