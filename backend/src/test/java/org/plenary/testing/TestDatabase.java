package org.plenary.testing;

import io.r2dbc.spi.ConnectionFactories;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.ConnectionFactoryOptions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.plenary.platform.postgres.RunningPostgres;

/**
 * A database of its own in the test process's real PostgreSQL: fully migrated, empty otherwise, dropped when closed.
 * Tests with a Spring context do not need it: {@link PlenaryTest} brings one.
 */
public final class TestDatabase implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final TestServer server = TestServer.instance();
    private final RunningPostgres postgres = server.postgres();
    private final String name = "test_" + NUMBER.incrementAndGet();

    private TestDatabase() throws SQLException {
        server.create(name);
    }

    /** A fresh copy of the migrated template; some 50 ms. */
    public static TestDatabase fresh() {
        try {
            return new TestDatabase();
        } catch (SQLException e) {
            throw new IllegalStateException("no fresh database", e);
        }
    }

    /** In the form of {@code PLENARY_DATABASE_URL}, without credentials. */
    public String url() {
        return "postgresql://%s:%d/%s".formatted(postgres.host(), postgres.port(), name);
    }

    public String user() {
        return postgres.user();
    }

    public String password() {
        return postgres.password();
    }

    /** A blocking connection as the application's role, for what a test wants to look up or count. */
    public Connection jdbc() throws SQLException {
        return DriverManager.getConnection(server.url(name), user(), password());
    }

    /** A reactive connection factory without a pool, as the application's role. */
    public ConnectionFactory r2dbc() {
        return ConnectionFactories.get(ConnectionFactoryOptions.builder()
                .option(ConnectionFactoryOptions.DRIVER, "postgresql")
                .option(ConnectionFactoryOptions.HOST, postgres.host())
                .option(ConnectionFactoryOptions.PORT, postgres.port())
                .option(ConnectionFactoryOptions.DATABASE, name)
                .option(ConnectionFactoryOptions.USER, user())
                .option(ConnectionFactoryOptions.PASSWORD, password())
                .build());
    }

    @Override
    public void close() {
        try {
            server.drop(name);
        } catch (SQLException e) {
            throw new IllegalStateException("cannot drop " + name, e);
        }
    }
}
