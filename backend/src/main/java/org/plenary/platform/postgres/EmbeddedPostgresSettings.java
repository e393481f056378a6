package org.plenary.platform.postgres;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the embedded server keeps its things and how careful it is.
 *
 * @param home data home: lock file, secrets, port, server log, programs and data; one process at a time
 * @param programs where the server's programs are unpacked; {@code home} unless several homes share them
 * @param firstPort first port tried when no port is remembered or the remembered one is taken
 * @param durable whether a commit survives a crash; only tests say no
 * @param osUser account that runs the server when this process is root and user namespaces are forbidden
 * @param startTimeout how long to wait for "ready": recovery after a crash may take long
 */
public record EmbeddedPostgresSettings(
        Path home, Path programs, int firstPort, boolean durable, String osUser, Duration startTimeout) {

    /** Durable settings for one data home. */
    public static EmbeddedPostgresSettings in(Path home) {
        return new EmbeddedPostgresSettings(home, home, 15432, true, "nobody", Duration.ofSeconds(120));
    }

    /** The same without any care for crashes and with programs shared between homes: for tests only. */
    public EmbeddedPostgresSettings fast(Path sharedPrograms) {
        return new EmbeddedPostgresSettings(home, sharedPrograms, firstPort, false, osUser, startTimeout);
    }

    /**
     * The data home of an application without configuration: {@code $PLENARY_HOME/postgres}, else {@code
     * ~/.plenary/postgres}; {@code /var/lib/plenary/postgres} for a root whose server must run as another user.
     */
    public static Path defaultHome() {
        String configured = System.getenv("PLENARY_HOME");
        if (configured != null && !configured.isBlank()) {
            return Path.of(configured, "postgres");
        }
        Path own = Path.of(System.getProperty("user.home"), ".plenary", "postgres");
        boolean unreachable = !Files.exists(own) && ServerAccount.isAnotherUser();
        return unreachable ? Path.of("/var/lib/plenary/postgres") : own;
    }
}
