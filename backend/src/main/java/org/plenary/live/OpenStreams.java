package org.plenary.live;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/**
 * How many streams each client address holds open on this instance: enough for a conference behind one address, not so many that
 * one client takes them all. Who finds no place tries again; what a screen shows it can still read.
 */
@Component
public class OpenStreams {

    private static final int PAUSE_SECONDS = 30;

    private final ConcurrentMap<String, Integer> open = new ConcurrentHashMap<>();
    private final LiveSettings settings;

    OpenStreams(LiveSettings settings) {
        this.settings = settings;
    }

    /** The stream, which has its place from its first line to its end, however it ends. */
    public <T> Flux<T> counted(String client, Flux<T> stream) {
        return Flux.defer(() -> {
            if (open.merge(client, 1, Integer::sum) > settings.streams()) {
                leave(client);
                return Flux.error(Problem.of("access.too-many-streams", 429).with("retryAfter", PAUSE_SECONDS));
            }
            return stream.doFinally(end -> leave(client));
        });
    }

    private void leave(String client) {
        open.computeIfPresent(client, (same, streams) -> streams == 1 ? null : streams - 1);
    }
}
