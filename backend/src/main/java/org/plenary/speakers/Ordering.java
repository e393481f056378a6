package org.plenary.speakers;

import java.time.Duration;
import java.util.function.BiFunction;
import org.plenary.kernel.Problem;
import org.plenary.speakers.order.Pin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * What the Secretariat changes in the order by hand: pins, each with a reason (X3), which nobody sees before publication; and
 * the extra time of a statement (L12).
 */
@Service
public class Ordering {

    private final Floors floors;
    private final InscriptionStore inscriptions;
    private final Meanwhile meanwhile;
    private final Journal journal;

    Ordering(Floors floors, InscriptionStore inscriptions, Meanwhile meanwhile, Journal journal) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.meanwhile = meanwhile;
        this.journal = journal;
    }

    /** Gives the inscription that position, whatever its precedence (L5, L8). */
    @Transactional
    public Mono<Floor> pin(InscriptionPath at, long version, long position, By by) {
        Pin pin = Pin.at(position, by.requireReason());
        return changed("pinned", at, version, (floor, before) -> before.pinned(free(floor, before, pin)), by);
    }

    /** Returns the inscription to the place that the rules give it. */
    @Transactional
    public Mono<Floor> unpin(InscriptionPath at, long version, By by) {
        return changed("unpinned", at, version, (floor, before) -> before.pinned(null), by);
    }

    /**
     * Gives that much time beyond the limit (L12), whatever was given before. Unlike an override it takes no reason (X3): the
     * reason is a need of accessibility, thus health, which is never shown and so not kept (P4).
     */
    @Transactional
    public Mono<Floor> extraTime(InscriptionPath at, long version, Duration extra, By by) {
        return changed(
                "extra-time-given",
                at,
                version,
                (floor, before) -> before.turned(before.turn().withExtra(extra)),
                by);
    }

    /**
     * The pin, unless the chair gave that position to somebody else who now stands there. The number of a pin is no measure of it:
     * a gap that closes moves the pinned speaker as well (L16). Of two officers at once the order settles who comes first.
     */
    private static Pin free(Floor floor, Inscription pinned, Pin pin) {
        boolean taken = floor.order().standings().stream()
                .anyMatch(standing -> standing.position() == pin.position()
                        && standing.entry().pinned()
                        && !standing.entry().inscription().equals(pinned.id()));
        if (taken) {
            throw Problem.of("speakers.pin-taken", 409).rule("L5").field("position");
        }
        return pin;
    }

    /** @param version that the officer saw (L22) */
    private Mono<Floor> changed(
            String event, InscriptionPath at, long version, BiFunction<Floor, Inscription, Inscription> change, By by) {
        return floors.get(at.meeting(), at.list())
                .flatMap(floor -> meanwhile
                        .upToDate(at.meeting(), floor.require(at.inscription()), version, by)
                        .flatMap(before -> saved(event, floor, before, change.apply(floor, before), by)));
    }

    private Mono<Floor> saved(String event, Floor floor, Inscription before, Inscription after, By by) {
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.defer(() -> inscriptions
                        .find(after.id())
                        .flatMap(now -> meanwhile.refused(floor.list().meeting(), now, before.version(), by))))
                .flatMap(saved -> journal.order(event, floor.list(), before, saved, by))
                .thenReturn(floor.with(after));
    }
}
