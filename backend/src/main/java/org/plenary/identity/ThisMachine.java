package org.plenary.identity;

import java.net.InetSocketAddress;
import java.util.Set;
import org.plenary.platform.DemoMode;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Whether a request comes from the machine that this process runs on, and whether a demo may therefore trust it. */
@Component
public class ThisMachine {

    private static final Set<String> NAMES = Set.of("localhost", "127.0.0.1", "[::1]");

    private final DemoMode demo;

    ThisMachine(DemoMode demo) {
        this.demo = demo;
    }

    /**
     * A proxy on the same machine, or a page elsewhere whose name was made to point here, also connects from loopback: both
     * are told by their headers.
     */
    public boolean inDemo(ServerWebExchange exchange) {
        var headers = exchange.getRequest().getHeaders();
        InetSocketAddress host = headers.getHost();
        return demo.on()
                && connects(exchange)
                && host != null
                && NAMES.contains(host.getHostString())
                && !headers.containsHeader("Forwarded")
                && !headers.containsHeader("X-Forwarded-For");
    }

    /** Whether the connection comes from loopback, whoever speaks through it. */
    public static boolean connects(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote != null
                && remote.getAddress() != null
                && remote.getAddress().isLoopbackAddress();
    }
}
