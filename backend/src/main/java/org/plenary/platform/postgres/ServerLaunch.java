package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How the server is called. It is the child of a small shell that reads from a pipe of this process: when this
 * process ends, even by {@code kill -9}, the pipe closes and the shell shuts the server down in order.
 */
record ServerLaunch(
        PostgresPrograms programs,
        ServerAccount account,
        DataDirectory data,
        Path logFile,
        EmbeddedPostgresSettings settings) {

    /** Its own session ({@code setsid}) keeps Ctrl-C for the application, which stops the server last. */
    private static final String GUARD = """
            exec 3<&0 </dev/null
            "$@" 3<&- &
            server=$!
            { while read -r line; do :; done; kill -INT "$server"; } <&3 >/dev/null 2>&1 &
            guard=$!
            exec 3<&-
            wait "$server"
            code=$?
            kill "$guard" 2>/dev/null
            exit "$code"
            """;

    Process start(int port) {
        List<String> command = new ArrayList<>();
        if (Program.onPath("setsid")) {
            command.add("setsid");
        }
        command.addAll(List.of("sh", "-c", GUARD, "plenary-postgres"));
        command.addAll(account.command(programs.path("postgres"), arguments(port)));
        try {
            return Program.prepared(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start PostgreSQL", e);
        }
    }

    private List<String> arguments(int port) {
        Map<String, String> parameters = new TreeMap<>(Map.of(
                "listen_addresses",
                PortChoice.LOOPBACK,
                "port",
                Integer.toString(port),
                "unix_socket_directories",
                "",
                "fsync",
                settings.durable() ? "on" : "off",
                "full_page_writes",
                settings.durable() ? "on" : "off",
                "synchronous_commit",
                settings.durable() ? "on" : "off"));
        if (!settings.durable()) {
            parameters.put("max_connections", "300");
        }
        List<String> arguments = new ArrayList<>(List.of("-D", data.path().toString()));
        parameters.forEach((name, value) -> arguments.addAll(List.of("-c", name + "=" + value)));
        return arguments;
    }

    /** Asks whoever serves the data to stop; immediate leaves a recovery to the next start, no loss. */
    boolean stop(String mode, int seconds) {
        return Program.run(account.command(
                        programs.path("pg_ctl"),
                        List.of("stop", "-D", data.path().toString(), "-m", mode, "-t", Integer.toString(seconds))))
                .succeeded();
    }
}
