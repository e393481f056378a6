package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.plenary.testing.TestDatabase;

/** The application as a process: with nothing configured, with a PostgreSQL of one's own, and when neither works. */
class ApplicationStartTest {

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

    private void assertIsOnePlainMessage(String output, String what, String remedy) {
        assertThat(output)
                .contains(what)
                .contains(remedy)
                .doesNotContain("\tat ")
                .doesNotContain("Exception");
        assertThat(output.split("APPLICATION FAILED TO START")).hasSize(2);
    }
}
