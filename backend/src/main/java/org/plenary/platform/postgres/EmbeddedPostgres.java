package org.plenary.platform.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the real, durable PostgreSQL that the application brings with it. Killing this process, the server or both
 * at any moment leaves either nothing or a data home that the next start takes up, with every committed row.
 */
public final class EmbeddedPostgres {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private EmbeddedPostgres() {}

    /** Returns once the server accepts connections; fails with a message for people, never half started. */
    public static RunningPostgres start(EmbeddedPostgresSettings settings) {
        Path home = existing(settings.home());
        HomeLock lock = HomeLock.acquire(home);
        try {
            return start(settings, home, lock);
        } catch (RuntimeException failure) {
            lock.release();
            throw failure;
        }
    }

    private static RunningPostgres start(EmbeddedPostgresSettings settings, Path home, HomeLock lock) {
        PostgresArchive archive = PostgresArchive.forThisPlatform();
        PostgresPrograms programs =
                PostgresPrograms.unpacked(archive, existing(settings.programs()), settings.durable());
        ServerAccount account = ServerAccount.forDataIn(home, settings.osUser());
        ServerSecrets secrets = ServerSecrets.in(home);
        DataDirectory data =
                new ClusterInitialisation(programs, account, settings.durable()).dataDirectory(home, secrets);
        PortChoice ports = new PortChoice(home, settings.firstPort());
        ServerLaunch launch = new ServerLaunch(programs, account, data, home.resolve("server.log"), settings);
        SupervisedServer server = SupervisedServer.start(launch, ports);
        if (settings.programs().equals(settings.home())) {
            programs.removeOlder();
        }
        log.info(
                "PostgreSQL {} listens on {}:{}, data in {}",
                archive.version(),
                PortChoice.LOOPBACK,
                server.port(),
                data.path());
        return new RunningPostgres(server, secrets, lock);
    }

    private static Path existing(Path directory) {
        try {
            Files.createDirectories(directory);
            return directory.toRealPath();
        } catch (IOException e) {
            throw new PostgresUnavailableException(
                    "The data home %s cannot be used: %s".formatted(directory, e),
                    "Set PLENARY_HOME to a directory that this user may write to, or PLENARY_DATABASE_URL to use a"
                            + " PostgreSQL of your own.",
                    e);
        }
    }
}
