package org.plenary.push;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Component;

/**
 * Which addresses a device may name as its push service. They come from outside and the server sends requests to them: only
 * https, only known hosts, never a number instead of a name.
 */
@Component
class PushServices {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost");

    private final List<String> known;
    private final boolean loopback;

    PushServices(PushSettings settings) {
        this.known = settings.services().stream()
                .map(host -> host.strip().toLowerCase(Locale.ROOT))
                .toList();
        this.loopback = settings.loopback();
    }

    /** The address, or the problem {@code push.unknown-service}. */
    URI require(String endpoint) {
        URI address = parsed(endpoint);
        String host = address.getHost();
        if (host == null || address.getRawUserInfo() != null || address.getRawFragment() != null) {
            throw refused(endpoint);
        }
        boolean here = loopback && THIS_MACHINE.contains(host);
        boolean there = "https".equals(address.getScheme())
                && (address.getPort() == -1 || address.getPort() == 443)
                && known.stream().anyMatch(service -> matches(service, host.toLowerCase(Locale.ROOT)));
        if (!here && !there) {
            throw refused(host);
        }
        return address;
    }

    private static boolean matches(String service, String host) {
        return service.startsWith("*.") ? host.endsWith(service.substring(1)) : host.equals(service);
    }

    private static URI parsed(String endpoint) {
        try {
            return URI.create(endpoint);
        } catch (IllegalArgumentException noAddress) {
            throw refused(endpoint);
        }
    }

    private static Problem refused(String what) {
        return Problem.of("push.unknown-service", 422)
                .field("endpoint")
                .with("service", what.length() > 80 ? what.substring(0, 80) + "…" : what);
    }
}
