package org.plenary.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * The clock of a demonstration: while past meetings are loaded it goes on from instants of the past, so that receipts,
 * decisions and statements are dated as they would have been. Afterwards it is the machine's clock again.
 */
final class DemoClock extends Clock {

    private final Clock machine;
    private volatile Duration shift = Duration.ZERO;

    DemoClock(Clock machine) {
        this.machine = machine;
    }

    void travelTo(Instant instant) {
        shift = Duration.between(machine.instant(), instant);
    }

    /** The work as if it were done at that instant. */
    <T> Mono<T> at(Instant instant, Supplier<Mono<T>> work) {
        return Mono.defer(() -> {
            travelTo(instant);
            return work.get();
        });
    }

    void comeBack() {
        shift = Duration.ZERO;
    }

    /** The true time, also while the clock is elsewhere. */
    Instant today() {
        return machine.instant();
    }

    @Override
    public Instant instant() {
        return machine.instant().plus(shift);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("instants carry no zone here");
    }
}
