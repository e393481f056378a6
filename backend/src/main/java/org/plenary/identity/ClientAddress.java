package org.plenary.identity;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HexFormat;
import org.springframework.web.server.ServerWebExchange;

/**
 * Whose attempts count together: an IPv4 address, or the /64 network of an IPv6 one. Behind a proxy it is the client's only if
 * {@code server.forward-headers-strategy} says that the proxy's headers can be trusted.
 */
public final class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private ClientAddress() {}

    public static String of(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        if (remote == null) {
            return "unknown";
        }
        InetAddress address = remote.getAddress();
        if (address == null) {
            return remote.getHostString(); // as a trusted proxy wrote it
        }
        byte[] bytes = address.getAddress();
        int length = address instanceof Inet6Address ? NETWORK_BYTES : bytes.length;
        return HexFormat.of().formatHex(bytes, 0, length);
    }
}
