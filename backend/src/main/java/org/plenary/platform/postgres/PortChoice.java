package org.plenary.platform.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The server's port: the one of last time, or the next free one when another program has taken it meanwhile. */
final class PortChoice {

    static final String LOOPBACK = "127.0.0.1";

    private static final Logger log = LoggerFactory.getLogger(PortChoice.class);
    private static final int CANDIDATES = 1000;

    private final Path file;
    private final int first;

    PortChoice(Path home, int first) {
        this.file = home.resolve("port");
        this.first = first;
    }

    /** A port that is free at this moment; PostgreSQL has the last word when it binds it. */
    int free() {
        int remembered = remembered();
        if (remembered > 0 && isFree(remembered)) {
            return remembered;
        }
        int chosen = IntStream.range(first, first + CANDIDATES)
                .filter(PortChoice::isFree)
                .findFirst()
                .orElseThrow(() -> new PostgresUnavailableException(
                        "No free port for PostgreSQL from %d to %d.".formatted(first, first + CANDIDATES),
                        "Set plenary.postgres.first-port to the first of a free range."));
        if (remembered > 0) {
            log.warn("Port {} is taken by another program, PostgreSQL uses {} from now on", remembered, chosen);
        }
        return chosen;
    }

    void remember(int port) {
        try {
            Files.writeString(file, Integer.toString(port));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private int remembered() {
        try {
            return Files.exists(file) ? Integer.parseInt(Files.readString(file).strip()) : 0;
        } catch (IOException | NumberFormatException unreadable) {
            return 0;
        }
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getByName(LOOPBACK), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
