package org.plenary.speakers.swaps;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SwapId;
import org.plenary.speakers.Elsewhere;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Overlap;

/** All swaps of one list at one instant, with the floor on which they would take effect. */
public record SwapTable(Floor floor, List<Swap> swaps) {

    static SwapTable of(Floor floor, List<Swap> stored, Instant now) {
        return new SwapTable(floor, stored.stream().map(swap -> swap.at(now)).toList());
    }

    /** The swaps that one inscription proposed or was asked for, latest first. */
    public List<Swap> concerning(InscriptionId inscription) {
        return swaps.stream().filter(swap -> swap.concerns(inscription)).toList();
    }

    /** With whom that inscription may exchange now (L15), in order: of the published list only who stands on it. */
    public List<Inscription> partnersOf(InscriptionId inscription) {
        Inscription own = floor.require(inscription);
        return floor.order().standings().stream()
                .map(standing -> floor.require(standing.entry().inscription()))
                .filter(other -> !other.delegation().equals(own.delegation()) && known(other))
                .filter(other -> Swap.possible(floor, own, other))
                .toList();
    }

    /** What needs one of the two elsewhere at the place that the swap gives, or has given (C7); of others nothing matters any more. */
    public List<Overlap> overlaps(InscriptionId of, Swap swap, Elsewhere elsewhere) {
        return switch (swap.state()) {
            case OPEN -> overlaps(of, swap.offered(), swap.wanted(), elsewhere);
            case AGREED -> elsewhere.at(floor, of);
            default -> List.of();
        };
    }

    /** What would need one of the two elsewhere if they exchanged their places (C7). */
    public List<Overlap> overlaps(InscriptionId of, InscriptionId one, InscriptionId other, Elsewhere elsewhere) {
        return elsewhere.busy(floor.require(of)) ? elsewhere.at(exchanged(one, other), of) : List.of();
    }

    private Floor exchanged(InscriptionId one, InscriptionId other) {
        Inscription first = floor.require(one);
        Inscription second = floor.require(other);
        return floor.with(first.exchanging(second, floor.list())).with(second.exchanging(first, floor.list()));
    }

    /** @throws Problem {@code speakers.unknown-swap} when the list has none of that id */
    public Swap require(SwapId id) {
        return swaps.stream()
                .filter(swap -> swap.id().equals(id))
                .findFirst()
                .orElseThrow(() ->
                        Problem.of("speakers.unknown-swap", 404).rule("L15").field("swap"));
    }

    Stream<Swap> open() {
        return swaps.stream().filter(swap -> swap.state() == Swap.State.OPEN);
    }

    SwapTable without(Swap one) {
        return new SwapTable(
                floor,
                swaps.stream().filter(swap -> !swap.id().equals(one.id())).toList());
    }

    private boolean known(Inscription other) {
        return floor.published() == null || floor.published().slotOf(other.id()).isPresent();
    }
}
