package org.plenary.badges.prints;

import java.time.Clock;
import java.util.List;
import org.plenary.platform.Outbox;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Keeps what the press made, if the run still wants it: a part, what stands on its badges, and that the run is ready. */
@Service
class FinishedParts {

    /** A part as it was made. */
    record Finished(PressStore.Claimed part, byte[] file, List<PrintRunStore.Printed> printed, int leftOut) {}

    private final PressStore store;
    private final PrintRunStore runs;
    private final PieceStore pieces;
    private final Outbox outbox;
    private final Clock clock;

    FinishedParts(PressStore store, PrintRunStore runs, PieceStore pieces, Outbox outbox, Clock clock) {
        this.store = store;
        this.runs = runs;
        this.pieces = pieces;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Nothing where the run was given up, or another maker took the part, in the meantime. */
    @Transactional
    public Mono<Void> keep(Finished made) {
        return store.stillWanted(made.part())
                .filter(wanted -> wanted)
                .flatMap(wanted -> kept(made).then(ready(made.part())).then(tell(made.part())));
    }

    private Mono<Void> kept(Finished made) {
        PressStore.Claimed part = made.part();
        return pieces.keep(part.run(), part.part(), made.file())
                .then(store.printed(part.run(), made.printed()))
                .then(store.made(part, made.file().length, made.leftOut()));
    }

    private Mono<Void> ready(PressStore.Claimed part) {
        return store.allMade(part.run())
                .flatMap(done -> done ? runs.state(part.run(), PrintState.READY, clock.instant()) : Mono.empty());
    }

    /**
     * Gives a part back that cannot be made, and lets its run wait until the Secretariat takes it up again. Nothing where
     * another maker took the part in the meantime: it may well succeed.
     */
    @Transactional
    public Mono<Void> stop(PressStore.Claimed part) {
        return runs.lock(part.meeting(), part.run())
                .filterWhen(run -> store.again(part, clock.instant()))
                .flatMap(this::stopped);
    }

    /** The same for a run with a part whose last maker died, if that is still so once the run is locked. */
    @Transactional
    public Mono<Void> stop(PressStore.Tired tired) {
        return runs.lock(tired.meeting(), tired.run())
                .filterWhen(run -> store.tired(clock.instant()).any(tired::equals))
                .flatMap(this::stopped);
    }

    private Mono<Void> stopped(PrintRun run) {
        return run.state() == PrintState.MAKING
                ? runs.state(run.id(), PrintState.STOPPED, clock.instant())
                        .then(outbox.append(PrintRuns.changed(run.meeting(), run.id())))
                : Mono.empty();
    }

    private Mono<Void> tell(PressStore.Claimed part) {
        return outbox.append(PrintRuns.changed(part.meeting(), part.run()));
    }
}
