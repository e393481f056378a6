package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of the server, from clearing what a crash left behind to "ready". It tries again when only a taken port
 * or the last processes of a killed predecessor are in the way.
 */
final class ServerStart {

    /** A server that is ready, and the shell that holds it. */
    record Started(Process shell, int port) {}

    private static final Logger log = LoggerFactory.getLogger(ServerStart.class);
    private static final int POLL_MILLIS = 20;
    private static final int RETRY_MILLIS = 300;

    private final ServerLaunch launch;
    private final IntSupplier ports;
    private final long deadline;

    ServerStart(ServerLaunch launch, IntSupplier ports) {
        this.launch = launch;
        this.ports = ports;
        this.deadline = System.nanoTime() + launch.settings().startTimeout().toNanos();
    }

    Started run() {
        try {
            clearLeftovers();
            Started started = null;
            while (started == null) {
                started = attempt();
            }
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL cannot be started", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL starts", e);
        }
    }

    private void clearLeftovers() throws IOException {
        PostmasterFile postmaster = launch.data().postmaster();
        if (postmaster.namesLiveServer()) {
            log.warn("Stopping the PostgreSQL server (pid {}) that a killed process left behind", postmaster.pid());
            if (!launch.stop("fast", 30) && !launch.stop("immediate", 10)) {
                throw new PostgresUnavailableException(
                        "A PostgreSQL server (pid %d) still serves %s and does not stop."
                                .formatted(postmaster.pid(), launch.data().path()),
                        "Stop that process, then start again.");
            }
        }
        postmaster.disown(launch.account());
    }

    private @Nullable Started attempt() throws IOException, InterruptedException {
        int port = ports.getAsInt();
        ServerLog serverLog = ServerLog.from(launch.logFile());
        Process shell = launch.start(port);
        while (!shell.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
            if (launch.data().postmaster().saysReady()) {
                return new Started(shell, port);
            }
            if (isLate()) {
                shell.getOutputStream().close();
                throw failed(
                        "it was not ready within " + seconds(launch.settings().startTimeout()), serverLog);
            }
        }
        if (isLate() || !passes(serverLog.written())) {
            throw failed("it ended with code " + shell.exitValue(), serverLog);
        }
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(RETRY_MILLIS));
        return null;
    }

    /** Whether the reason goes away by itself or with another port. */
    private static boolean passes(String written) {
        return written.contains("pre-existing shared memory block")
                || written.contains("could not bind")
                || written.contains("could not create any TCP/IP sockets");
    }

    private boolean isLate() {
        return System.nanoTime() > deadline;
    }

    private static String seconds(Duration duration) {
        return duration.toSeconds() + " s";
    }

    private PostgresUnavailableException failed(String how, ServerLog serverLog) throws IOException {
        return new PostgresUnavailableException(
                "PostgreSQL did not start: %s. It wrote:%n%s".formatted(how, serverLog.written()),
                "The whole log is in " + launch.logFile() + ".");
    }
}
