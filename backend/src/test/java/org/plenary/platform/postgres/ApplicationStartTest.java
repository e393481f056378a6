package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestDatabase;

/** The application as a process: with nothing configured, with a PostgreSQL of one's own, and when neither works. */
class ApplicationStartTest {

    private static final String MEETING = """
            insert into meetings_meeting
                    (code, title, city, venue, zone, first_day, last_day, languages, state, created_at)
                values ('ours-2027', '{"en": "Ours"}', '{"en": "Oslo"}', '{}', 'Europe/Oslo', '2027-04-09',
                        '2027-04-10', array['en'], 'draft', now())
            """;

    private static final int RESERVED = 1011;

    @TempDir
    Path directory;

    private Map<String, String> ownHome() {
        return Map.of("PLENARY_HOME", directory.resolve("home").toString());
    }

    private Map<String, String> external(TestDatabase database, Map<String, String> changes) {
        Map<String, String> environment = new HashMap<>(ownHome());
        environment.put("PLENARY_DATABASE_URL", database.url());
        environment.put("PLENARY_DATABASE_USERNAME", database.user());
        environment.put("PLENARY_DATABASE_PASSWORD", database.password());
        environment.putAll(changes);
        return environment;
    }

    @Test
    void bringsItsOwnPostgresAndGetsItBackWhenItIsKilled() throws Exception {
        PostmasterFile postmaster = new DataDirectory(directory.resolve("home/postgres/data-18")).postmaster();
        long last;
        try (ApplicationProcess first =
                ApplicationProcess.start(directory, ownHome()).awaitHealthy()) {
            try (ApplicationProcess second = ApplicationProcess.start(directory, ownHome())) {
                assertIsOnePlainMessage(second.awaitFailure(), "Another Plenary process", "PLENARY_DATABASE_URL");
            }
            long killed = postmaster.pid();
            Killing.kill(killed);
            first.await("another server", () -> postmaster.saysReady() && postmaster.pid() != killed);
            first.awaitHealthy();
            assertThat(first.text()).contains("PostgreSQL ended unexpectedly").contains("PostgreSQL is back");
            last = postmaster.pid();
        }
        assertThat(Killing.isAlive(last)).as("the server after an orderly end").isFalse();
    }

    @Test
    void usesTheDatabaseItIsPointedAt() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                ApplicationProcess application = ApplicationProcess.start(directory, external(database, Map.of()))
                        .awaitHealthy()) {
            assertThat(application.text())
                    .contains("Using the PostgreSQL plenary@")
                    .doesNotContain(database.password());
            assertThat(directory.resolve("home/postgres")).doesNotExist();
            try (var connection = database.jdbc();
                    var rows = connection
                            .createStatement()
                            .executeQuery("select count(*) from pg_stat_activity where application_name = 'plenary'"
                                    + " and datname = current_database()")) {
                rows.next();
                assertThat(rows.getInt(1)).isPositive();
            }
        }
    }

    @Test
    void saysInOneMessageWhyADatabaseCannotBeUsed() throws Exception {
        try (TestDatabase database = TestDatabase.fresh();
                ApplicationProcess wrongPassword = ApplicationProcess.start(
                        directory, external(database, Map.of("PLENARY_DATABASE_PASSWORD", "wrong")));
                ApplicationProcess nobodyThere = ApplicationProcess.start(
                        directory, external(database, Map.of("PLENARY_DATABASE_URL", "postgresql://127.0.0.1:1/x")))) {
            assertIsOnePlainMessage(
                    wrongPassword.awaitFailure(), "password authentication failed", "PLENARY_DATABASE_PASSWORD");
            assertIsOnePlainMessage(nobodyThere.awaitFailure(), "127.0.0.1:1 refused", "PLENARY_DATABASE_URL");
        }
    }

    @Test
    void saysThatItsPortIsTakenBeforeItMakesADatabase() throws Exception {
        try (ServerSocket other = new ServerSocket(0)) {
            Map<String, String> environment = new HashMap<>(ownHome());
            environment.put("SERVER_PORT", Integer.toString(other.getLocalPort()));
            try (ApplicationProcess application = ApplicationProcess.start(directory, environment)) {
                assertIsOnePlainMessage(
                        application.awaitFailure(), "listens on port " + other.getLocalPort(), "--server.port=8081");
            }
        }
        assertThat(directory.resolve("home")).doesNotExist();
    }

    @Test
    void saysThatAnAddressIsNotOfThisMachine() throws Exception {
        Map<String, String> environment = new HashMap<>(ownHome());
        environment.putAll(Map.of("SERVER_ADDRESS", "203.0.113.1", "SERVER_PORT", "8080"));
        try (ApplicationProcess application = ApplicationProcess.start(directory, environment)) {
            String output = application.awaitFailure();
            assertIsOnePlainMessage(output, "at the address 203.0.113.1", "Set SERVER_ADDRESS");
            assertThat(output).doesNotContain("Another program");
        }
        assertThat(directory.resolve("home")).doesNotExist();
    }

    /** Where everybody may have every port, as root does, there is nothing to say. */
    @Test
    void saysThatAPortIsReserved() throws Exception {
        assumeThatThrownBy(() -> new ServerSocket(RESERVED).close()).hasMessageContaining("denied");
        Map<String, String> environment = new HashMap<>(ownHome());
        environment.put("SERVER_PORT", Integer.toString(RESERVED));
        try (ApplicationProcess application = ApplicationProcess.start(directory, environment)) {
            String output = application.awaitFailure();
            assertIsOnePlainMessage(output, "may not listen on port " + RESERVED, "Set SERVER_PORT");
            assertThat(output).doesNotContain("Another program");
        }
    }

    @Test
    void putsNoSamplePeopleBesideRealMeetings() throws Exception {
        try (TestDatabase database = TestDatabase.fresh()) {
            String held;
            try (var connection = database.jdbc()) {
                connection.createStatement().execute(MEETING);
                held = held(connection);
            }
            try (ApplicationProcess demo =
                    ApplicationProcess.start(directory, external(database, Map.of("PLENARY_DEMO", "true")))) {
                String output = demo.awaitFailure();
                assertIsOnePlainMessage(
                        output, "holds meetings that are no demonstration", "Start without --plenary.demo=true");
                assertThat(output).doesNotContain("Plenary answers at");
            }
            try (var connection = database.jdbc()) {
                assertThat(held(connection)).isEqualTo(held);
            }
        }
    }

    private static String held(Connection connection) throws SQLException {
        try (var rows = connection
                .createStatement()
                .executeQuery("select (select string_agg(m::text, ';') from meetings_meeting m) || '; '"
                        + " || (select count(*) from identity_account) || ' people, '"
                        + " || (select count(*) from registration_delegation) || ' delegations'")) {
            rows.next();
            return rows.getString(1);
        }
    }

    private void assertIsOnePlainMessage(String output, String what, String remedy) {
        assertThat(output)
                .contains(what)
                .contains(remedy)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(output.split("APPLICATION FAILED TO START")).hasSize(2);
    }
}
