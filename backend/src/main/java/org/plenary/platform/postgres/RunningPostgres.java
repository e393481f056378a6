package org.plenary.platform.postgres;

import java.nio.file.Path;

/**
 * A PostgreSQL server that answers on this machine. It keeps its port for its whole life, also when the server
 * process dies and is started again; closing it stops the server and frees the data home.
 */
public final class RunningPostgres implements AutoCloseable {

    static final String DATABASE = "plenary";
    static final String USER = "plenary";
    static final String SUPERUSER = "postgres";

    private final SupervisedServer server;
    private final ServerSecrets secrets;
    private final HomeLock lock;

    RunningPostgres(SupervisedServer server, ServerSecrets secrets, HomeLock lock) {
        this.server = server;
        this.secrets = secrets;
        this.lock = lock;
    }

    /** Always the loopback address. */
    public String host() {
        return PortChoice.LOOPBACK;
    }

    /** The port the server listens on. */
    public int port() {
        return server.port();
    }

    /** The role of the application: owner of the database, no superuser. */
    public String user() {
        return USER;
    }

    /** Password of {@link #user()}. */
    public String password() {
        return secrets.application();
    }

    /** The database of the application. */
    public String database() {
        return DATABASE;
    }

    /** Password of the superuser {@code postgres}; the application never uses it. */
    public String superuserPassword() {
        return secrets.superuser();
    }

    /** Where the server's rows are. */
    public Path dataDirectory() {
        return server.dataDirectory();
    }

    /** Process id of the postmaster at this moment. */
    public long pid() {
        return server.pid();
    }

    @Override
    public void close() {
        server.stop();
        lock.release();
    }
}
