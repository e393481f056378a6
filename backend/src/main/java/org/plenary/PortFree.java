package org.plenary;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/**
 * Looks whether the port of the web server is free before anything is made: else whoever starts a second Plenary waits for a
 * database to be set up, only to learn that it was in vain. The server itself has the last word when it binds the port.
 */
final class PortFree implements ApplicationListener<ApplicationPreparedEvent> {

    private static final int DEFAULT = 8080;

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        Environment environment = event.getApplicationContext().getEnvironment();
        int port = environment.getProperty("server.port", Integer.class, DEFAULT);
        if (port > 0 && serves(environment)) {
            String address = environment.getProperty("server.address");
            requireFree(address == null || address.isBlank() ? null : address, port);
        }
    }

    /** The build, and the run that records which classes a start needs, never listen. */
    private static boolean serves(Environment environment) {
        return !Boolean.getBoolean("spring.aot.processing")
                && !"onRefresh".equalsIgnoreCase(environment.getProperty("spring.context.exit"));
    }

    /** Why a port cannot be had is told apart, since what helps differs; the system's words are the only sign of it. */
    private static void requireFree(@Nullable String address, int port) {
        try {
            bind(address, port);
        } catch (BindException refused) {
            if (String.valueOf(refused.getMessage()).contains("in use")) {
                throw new PortInUseException(port, refused);
            }
            requireOurs(address);
            throw new CannotListenException(port, refused);
        } catch (IOException refused) {
            requireOurs(address);
            throw new CannotListenException(port, refused);
        }
    }

    /** An address on which not even a port of the system's choice can be had is not one of this machine. */
    private static void requireOurs(@Nullable String address) {
        if (address != null) {
            try {
                bind(address, 0);
            } catch (IOException refused) {
                throw new CannotListenException(address, refused);
            }
        }
    }

    private static void bind(@Nullable String address, int port) throws IOException {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(
                    address == null
                            ? new InetSocketAddress(port)
                            : new InetSocketAddress(InetAddress.getByName(address), port));
        }
    }
}
