package org.plenary.platform.postgres;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A process of its own for the crash tests: starts the embedded server, then commits one number after the other and
 * says each on its output once it is committed.
 */
final class CommittingProgram {

    private final RunningPostgres postgres;

    private CommittingProgram(RunningPostgres postgres) {
        this.postgres = postgres;
    }

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        try {
            RunningPostgres postgres = EmbeddedPostgres.start(new EmbeddedPostgresSettings(
                    home, Path.of(arguments[1]), 25432, true, "nobody", Duration.ofSeconds(60)));
            say("running " + postgres.port() + " " + postgres.pid());
            new CommittingProgram(postgres).commitForEver();
        } catch (PostgresUnavailableException e) {
            say("refused " + e.getMessage());
            System.exit(1);
        }
    }

    @SuppressWarnings("InfiniteLoopStatement")
    private void commitForEver() throws Exception {
        while (true) {
            try (Connection connection = connect()) {
                say("found " + prepare(connection));
                commit(connection);
            } catch (SQLException lost) {
                say("lost " + lost.getSQLState());
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
    }

    private Connection connect() throws SQLException {
        String url = "jdbc:postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), postgres.database());
        return DriverManager.getConnection(url, postgres.user(), postgres.password());
    }

    private static long prepare(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("create table if not exists numbers(n bigint primary key generated always as identity)");
            try (ResultSet rows = statement.executeQuery("select coalesce(max(n), 0) from numbers")) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void commit(Connection connection) throws Exception {
        try (PreparedStatement insert = connection.prepareStatement("insert into numbers default values returning n")) {
            while (true) {
                try (ResultSet rows = insert.executeQuery()) {
                    rows.next();
                    say("committed " + rows.getLong(1));
                }
                TimeUnit.MILLISECONDS.sleep(5);
            }
        }
    }

    private static void say(String text) {
        System.out.println("> " + text);
    }
}
