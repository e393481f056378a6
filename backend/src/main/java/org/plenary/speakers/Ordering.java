package org.plenary.speakers;

import java.time.Duration;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.Etags;
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
    private final Journal journal;

    Ordering(Floors floors, InscriptionStore inscriptions, Journal journal) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.journal = journal;
    }

    /** Gives the inscription that position, whatever its precedence (L5, L8). */
    @Transactional
    public Mono<Floor> pin(InscriptionPath at, long position, By by) {
        return repinned("pinned", at, Pin.at(position, by.requireReason()), by);
    }

    /** Returns the inscription to the place that the rules give it. */
    @Transactional
    public Mono<Floor> unpin(InscriptionPath at, By by) {
        return repinned("unpinned", at, null, by);
    }

    /** Gives that much time beyond the limit (L12), whatever was given before; the reason stays in the audit trail. */
    @Transactional
    public Mono<Floor> extraTime(InscriptionPath at, Duration extra, By by) {
        return changed(
                "extra-time-given", at, before -> before.turned(before.turn().withExtra(extra)), by);
    }

    private Mono<Floor> repinned(String event, InscriptionPath at, @Nullable Pin pin, By by) {
        return changed(event, at, before -> before.pinned(pin), by);
    }

    private Mono<Floor> changed(String event, InscriptionPath at, UnaryOperator<Inscription> change, By by) {
        return floors.get(at.meeting(), at.list()).flatMap(floor -> {
            Inscription before = floor.require(at.inscription());
            Inscription after = change.apply(before);
            return inscriptions
                    .update(after)
                    .switchIfEmpty(Mono.error(Etags::outdated))
                    .flatMap(saved -> journal.order(event, floor.list(), before, saved, by))
                    .thenReturn(floor.with(after));
        });
    }
}
