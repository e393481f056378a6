package org.plenary.platform;

import java.time.Duration;
import java.util.Set;
import reactor.core.publisher.Mono;

/**
 * Reacts to events after their transaction committed: at least once, on one instance, in a transaction of its own that holds
 * the handler's writes and the mark "done". It must therefore be idempotent and do nothing remote.
 */
public interface OutboxHandler {

    /** A stable name; changing it loses the tasks that wait under the old one. */
    String name();

    /** The topics it reacts to. */
    Set<String> topics();

    /** How long after an event of that topic its work is due: what nobody waits for lets a rush of commands pass first. */
    default Duration patience(String topic) {
        return Duration.ZERO;
    }

    Mono<Void> handle(StoredEvent event);
}
