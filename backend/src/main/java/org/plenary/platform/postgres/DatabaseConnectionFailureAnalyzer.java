package org.plenary.platform.postgres;

import java.net.UnknownHostException;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Turns the first refused connection at start into one message: unreachable, wrong password, no such database. */
class DatabaseConnectionFailureAnalyzer extends AbstractFailureAnalyzer<SQLException> {

    @Override
    protected @Nullable FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
        String state = cause.getSQLState() == null ? "" : cause.getSQLState();
        String remedy = remedy(state);
        return remedy.isEmpty()
                ? null
                : new FailureAnalysis("The PostgreSQL database cannot be used: " + reason(cause), remedy, cause);
    }

    private static String reason(SQLException cause) {
        return cause.getCause() instanceof UnknownHostException unknown
                ? "no host is known by the name " + unknown.getMessage() + "."
                : String.valueOf(cause.getMessage());
    }

    private static String remedy(String state) {
        if (state.startsWith("28")) {
            return "Check PLENARY_DATABASE_USERNAME and PLENARY_DATABASE_PASSWORD, and that the server admits this host.";
        }
        return switch (state) {
            case "08001", "08004", "08006" ->
                "Check the host and port in PLENARY_DATABASE_URL and that PostgreSQL runs"
                        + " there; without that variable Plenary starts a PostgreSQL of its own.";
            case "3D000" -> "Create the database named in PLENARY_DATABASE_URL, owned by the role Plenary uses.";
            case "42501" -> "The role Plenary uses must own the database, or may create tables and extensions in it.";
            case "53300" -> "Raise max_connections of that PostgreSQL or lower spring.r2dbc.pool.max-size.";
            case "57P03" -> "PostgreSQL is starting up or shutting down; start Plenary again in a moment.";
            default -> "";
        };
    }
}
