package org.plenary.identity;

import java.time.Duration;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** How much of something somebody has had within an hour, counted for all instances together; whoever asks says what is too much. */
@Service
public class Allowances {

    private static final Duration HOUR = Duration.ofHours(1);

    private final RateLimits limits;

    Allowances(RateLimits limits) {
        this.limits = limits;
    }

    /**
     * What has been had in this hour, with this time.
     *
     * @param times how often
     * @param seconds after which the next hour begins
     */
    public record Use(int times, long seconds) {}

    /** Counts one more. */
    public Mono<Use> use(String what, String whose) {
        return limits.use(what, whose, HOUR);
    }
}
