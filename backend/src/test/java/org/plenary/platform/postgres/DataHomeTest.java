package org.plenary.platform.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** What the data home holds, who may use it, and what does not disturb it. */
class DataHomeTest {

    private static Stage stage;
    private Path home;

    @BeforeAll
    static void setStage() throws IOException {
        stage = Stage.set();
    }

    @AfterAll
    static void clearStage() throws IOException {
        stage.clear();
    }

    @BeforeEach
    void makeHome(TestInfo test) throws IOException {
        home = stage.home(test.getTestMethod().orElseThrow().getName());
    }

    private EmbeddedPostgresSettings settings() {
        return EmbeddedPostgresSettings.in(home).fast(stage.programs());
    }

    @Test
    void secondStartNamesTheFirstOne() throws Exception {
        try (RunningPostgres first = EmbeddedPostgres.start(settings());
                CommittingProcess second = CommittingProcess.start(stage, home, List.of())) {
            assertThat(second.awaitRefusal())
                    .contains("Another Plenary process (pid "
                            + ProcessHandle.current().pid() + ")")
                    .contains(home.toRealPath().toString());
            assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                    .isInstanceOf(PostgresUnavailableException.class);
            assertThat(first.pid()).isPositive();
        }
    }

    @Test
    void keepsItsPortAndTakesAnotherWhenItIsTaken() throws Exception {
        int port = startAndStop();
        assertThat(startAndStop()).isEqualTo(port);
        try (ServerSocket intruder = new ServerSocket(port, 1, InetAddress.getByName(PortChoice.LOOPBACK))) {
            assertThat(startAndStop()).isNotEqualTo(intruder.getLocalPort()).isPositive();
        }
    }

    private int startAndStop() {
        try (RunningPostgres postgres = EmbeddedPostgres.start(settings())) {
            return postgres.port();
        }
    }

    @Test
    void halfDoneWorkOfAKilledProcessIsSweptAway() throws Exception {
        Path unfinished = stage.programs().resolve("programs-0.unfinished-99999999");
        Files.createDirectories(unfinished.resolve("bin"));
        Files.createDirectories(home.resolve("data-18.unfinished"));
        Files.writeString(home.resolve("data-18.unfinished").resolve("PG_VERSION"), "18");
        startAndStop();
        assertThat(unfinished).doesNotExist();
        try (Stream<Path> children = Files.list(home)) {
            assertThat(children.map(child -> child.getFileName().toString()))
                    .containsExactlyInAnyOrder("data-18", "lock", "port", "secrets.properties", "server.log");
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreNotPassedOverInSilence() throws IOException {
        Files.createDirectory(home.resolve("data-17"));
        assertThatThrownBy(() -> EmbeddedPostgres.start(settings()))
                .isInstanceOf(PostgresUnavailableException.class)
                .hasMessageContaining("holds data of PostgreSQL 17")
                .hasMessageContaining("brings PostgreSQL 18");
    }

    @Test
    void onlyTheOwnerReadsThePasswordsAndOnlyThePasswordOpensTheDoor() throws Exception {
        try (RunningPostgres postgres = EmbeddedPostgres.start(settings())) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.resolve("secrets.properties"))))
                    .isEqualTo("rw-------");
            assertThatThrownBy(() -> connect(postgres, "guess")).hasMessageContaining("password authentication failed");
            try (Connection connection = connect(postgres, postgres.password())) {
                assertThat(setting(connection, "listen_addresses")).isEqualTo("127.0.0.1");
                assertThat(setting(connection, "is_superuser")).isEqualTo("off");
                assertThat(setting(connection, "server_encoding")).isEqualTo("UTF8");
                assertThat(setting(connection, "data_checksums")).isEqualTo("on");
            }
        }
    }

    @Test
    void commitsAreDurableUnlessATestSaysOtherwise() throws Exception {
        EmbeddedPostgresSettings durable = EmbeddedPostgresSettings.in(home);
        try (RunningPostgres postgres = EmbeddedPostgres.start(durable);
                Connection connection = connect(postgres, postgres.password())) {
            for (String name : List.of("fsync", "full_page_writes", "synchronous_commit")) {
                assertThat(setting(connection, name)).as(name).isEqualTo("on");
            }
        }
    }

    private static Connection connect(RunningPostgres postgres, String password) throws Exception {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        return DriverManager.getConnection(url, postgres.user(), password);
    }

    private static String setting(Connection connection, String name) throws Exception {
        try (var rows = connection.createStatement().executeQuery("select current_setting('" + name + "')")) {
            rows.next();
            return rows.getString(1);
        }
    }
}
