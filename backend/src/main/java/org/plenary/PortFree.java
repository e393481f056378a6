package org.plenary;

import java.io.IOException;
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
        if (port > 0 && serves(environment) && isTaken(environment.getProperty("server.address"), port)) {
            throw new PortInUseException(port);
        }
    }

    /** The build, and the run that records which classes a start needs, never listen. */
    private static boolean serves(Environment environment) {
        return !Boolean.getBoolean("spring.aot.processing")
                && !"onRefresh".equalsIgnoreCase(environment.getProperty("spring.context.exit"));
    }

    private static boolean isTaken(@Nullable String address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            InetAddress host = address == null || address.isBlank() ? null : InetAddress.getByName(address);
            socket.bind(host == null ? new InetSocketAddress(port) : new InetSocketAddress(host, port));
            return false;
        } catch (IOException taken) {
            return true;
        }
    }
}
