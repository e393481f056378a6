package org.plenary.testing;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.plenary.platform.postgres.EmbeddedPostgres;
import org.plenary.platform.postgres.EmbeddedPostgresSettings;
import org.plenary.platform.postgres.PostgresUnavailableException;
import org.plenary.platform.postgres.RunningPostgres;

/**
 * The one PostgreSQL of a test process, without any care for crashes. It stays under {@code target/} between runs,
 * together with a template that carries the migrations as they are at this moment.
 */
final class TestServer {

    private static final int PARALLEL_PROCESSES = 8;
    private static final TestServer INSTANCE = new TestServer();

    private final RunningPostgres postgres;
    private final String template = "template_" + Migrations.fingerprint();

    private TestServer() {
        postgres = start();
        Runtime.getRuntime().addShutdownHook(new Thread(postgres::close));
        try {
            dropLeftovers();
            createTemplate();
        } catch (SQLException e) {
            throw new IllegalStateException("the test database cannot be prepared", e);
        }
    }

    static TestServer instance() {
        return INSTANCE;
    }

    RunningPostgres postgres() {
        return postgres;
    }

    /** A second test process on the same checkout takes the next home. */
    private static RunningPostgres start() {
        Path target = Path.of("target", "test-postgres").toAbsolutePath();
        PostgresUnavailableException last = null;
        for (int i = 0; i < PARALLEL_PROCESSES; i++) {
            try {
                return EmbeddedPostgres.start(
                        EmbeddedPostgresSettings.in(target.resolve("home-" + i)).fast(target.resolve("programs")));
            } catch (PostgresUnavailableException taken) {
                last = taken;
            }
        }
        throw new IllegalStateException("no test database; 'mvn clean' may help", last);
    }

    synchronized void create(String database) throws SQLException {
        execute("postgres", "create database %s template %s owner plenary".formatted(database, template));
    }

    synchronized void drop(String database) throws SQLException {
        execute("postgres", "drop database if exists %s with (force)".formatted(database));
    }

    private void dropLeftovers() throws SQLException {
        for (String database : databases()) {
            if (!database.equals(template)) {
                drop(database);
            }
        }
    }

    private void createTemplate() throws SQLException {
        if (databases().contains(template)) {
            return;
        }
        String unfinished = "unfinished_" + template;
        execute("postgres", "create database %s owner plenary".formatted(unfinished));
        Flyway.configure()
                .dataSource(url(unfinished), postgres.user(), postgres.password())
                .load()
                .migrate();
        execute("postgres", "alter database %s rename to %s".formatted(unfinished, template));
    }

    private List<String> databases() throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = superuser("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select datname from pg_database where datname ~" + " '^(test_|template_|unfinished_)'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void execute(String database, String sql) throws SQLException {
        try (Connection connection = superuser(database);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection superuser(String database) throws SQLException {
        return DriverManager.getConnection(url(database), "postgres", postgres.superuserPassword());
    }

    String url(String database) {
        return "jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), database);
    }
}
