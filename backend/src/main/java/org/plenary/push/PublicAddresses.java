package org.plenary.push;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/**
 * Of the addresses behind a push service's name only public ones: a name that leads into the host's own network is as good as
 * unknown.
 */
final class PublicAddresses {

    private PublicAddresses() {}

    /** Those of the addresses that may be connected to. */
    static List<? extends SocketAddress> of(List<? extends SocketAddress> resolved) {
        return resolved.stream()
                .filter(address -> address instanceof InetSocketAddress found
                        && found.getAddress() != null
                        && isPublic(found.getAddress()))
                .toList();
    }

    /** Neither this machine, nor a private, local or test network, nor many at once (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        boolean special = address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress();
        if (special) {
            return false;
        }
        return address instanceof Inet4Address
                ? isPublic4(address.getAddress())
                : address instanceof Inet6Address six && isPublic6(six);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 255;
        int second = bytes[1] & 255;
        boolean shared = first == 100 && second >= 64 && second < 128;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean protocol = first == 192 && second == 0;
        return first != 0 && first < 240 && !shared && !benchmark && !protocol;
    }

    /** Global unicast (2000::/3), but not what carries an address of IPv4 inside: 6to4, Teredo. */
    private static boolean isPublic6(Inet6Address address) {
        byte[] bytes = address.getAddress();
        int first = (bytes[0] & 255) << 8 | bytes[1] & 255;
        boolean teredo = first == 0x2001 && bytes[2] == 0 && bytes[3] == 0;
        return first >>> 13 == 1 && first != 0x2002 && !teredo;
    }
}
