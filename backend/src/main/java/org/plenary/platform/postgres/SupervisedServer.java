package org.plenary.platform.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is started again when it dies although nobody asked it to: after {@code kill -9} of PostgreSQL the
 * application has its database back within seconds, on the same port.
 */
final class SupervisedServer {

    private static final Logger log = LoggerFactory.getLogger(SupervisedServer.class);
    private static final int STOP_SECONDS = 60;
    private static final int LONGEST_PAUSE_SECONDS = 30;

    private final ServerLaunch launch;
    private final int port;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Process shell;

    private SupervisedServer(ServerLaunch launch, ServerStart.Started started) {
        this.launch = launch;
        this.port = started.port();
        this.shell = started.shell();
    }

    static SupervisedServer start(ServerLaunch launch, PortChoice ports) {
        ServerStart.Started started = new ServerStart(launch, ports::free).run();
        ports.remember(started.port());
        SupervisedServer server = new SupervisedServer(launch, started);
        Thread watch = new Thread(server::watch, "postgres-watch");
        watch.setDaemon(true);
        watch.start();
        return server;
    }

    int port() {
        return port;
    }

    Path dataDirectory() {
        return launch.data().path();
    }

    long pid() {
        return launch.data().postmaster().pid();
    }

    private void watch() {
        try {
            while (!isStopping()) {
                int code = shell.waitFor();
                if (!isStopping()) {
                    log.error("PostgreSQL ended unexpectedly (code {}); starting it again", code);
                    startAgain();
                }
            }
        } catch (InterruptedException ending) {
            Thread.currentThread().interrupt();
        }
    }

    private void startAgain() throws InterruptedException {
        int pause = 1;
        while (!isStopping() && !restarted()) {
            log.error("PostgreSQL is down; next try in {} s", pause);
            stopping.await(pause, TimeUnit.SECONDS);
            pause = Math.min(pause * 2, LONGEST_PAUSE_SECONDS);
        }
    }

    private synchronized boolean restarted() {
        if (isStopping()) {
            return false;
        }
        try {
            shell = new ServerStart(launch, () -> port).run().shell();
            log.info("PostgreSQL is back on port {}", port);
            return true;
        } catch (RuntimeException failure) {
            log.error("PostgreSQL does not start: {}", failure.getMessage());
            return false;
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }

    /** Ends connections, writes a checkpoint and stops; a server that does not obey is stopped the hard way. */
    void stop() {
        stopping.countDown();
        stopOnce();
    }

    private synchronized void stopOnce() {
        if (!shell.isAlive()) {
            return;
        }
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                launch.stop("immediate", STOP_SECONDS);
            }
        } catch (IOException e) {
            launch.stop("fast", STOP_SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
