package org.plenary.speakers.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.SwapId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Elsewhere;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Overlap;
import org.plenary.speakers.swaps.Swap;
import org.plenary.speakers.swaps.SwapTable;

/**
 * Proposals to exchange places (L15).
 *
 * @param items latest first
 * @param partners with whom the inscription may exchange now; empty on the Secretariat's view of the whole list
 */
record SwapView(List<Item> items, List<Partner> partners) {

    /**
     * One proposal and what became of it.
     *
     * @param overlaps what needs the own speaker elsewhere at the place that the exchange gives, or has given (C7); what the
     *     speaker of the other delegation has to do, only the Secretariat reads
     */
    record Item(
            SwapId id,
            Side offered,
            Side wanted,
            Swap.State state,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable Instant answeredAt,
            List<OverlapView> overlaps) {}

    /**
     * A side with which to exchange.
     *
     * @param beyond whether its time is after the segment's end, see {@link Side}
     * @param overlaps what needs the own speaker elsewhere at that place (C7)
     */
    record Partner(
            InscriptionId inscription,
            EntityRef entity,
            @Nullable String group,
            @Nullable Integer position,
            @Nullable Instant estimated,
            boolean beyond,
            List<OverlapView> overlaps) {

        static Partner of(Side side, List<Overlap> overlaps) {
            return new Partner(
                    side.inscription(),
                    side.entity(),
                    side.group(),
                    side.position(),
                    side.estimated(),
                    side.beyond(),
                    OverlapView.of(overlaps));
        }
    }

    /**
     * One side of an exchange: the delegation and where it stands, never who speaks for it. Officers read the working list; a
     * delegation the own place of it, and of others what is published, so nothing before the first revision (L21).
     *
     * @param group on whose behalf the statement is given, by name; absent for the national one (L11)
     * @param position absent for who stands there no longer, and where it is not for the reader
     * @param estimated when its statement is planned; absent like the position
     * @param beyond whether that is after the segment's end: then it is no time at which it will be heard (L13)
     */
    record Side(
            InscriptionId inscription,
            EntityRef entity,
            @Nullable String group,
            @Nullable Integer position,
            @Nullable Instant estimated,
            boolean beyond) {}

    /**
     * Told to somebody: in which language, and of whose speakers it may name what they have to do elsewhere.
     *
     * @param working whose place in the working list is told; null for an officer, who reads all of it
     */
    record Telling(
            EntityDirectory entities,
            Language language,
            Elsewhere elsewhere,
            @Nullable DelegationId working) {

        boolean reads(Inscription inscription) {
            return working == null || working.equals(inscription.delegation());
        }
    }

    private static final Comparator<Partner> AS_TOLD = Comparator.comparing(
                    Partner::position, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(partner -> partner.entity().name());

    static SwapView ofList(SwapTable table, Telling to) {
        List<Item> items = table.swaps().stream()
                .map(swap -> item(table, swap, List.of(swap.offered(), swap.wanted()), to))
                .toList();
        return new SwapView(items, List.of());
    }

    static SwapView of(SwapTable table, InscriptionId own, Telling to) {
        return new SwapView(
                table.concerning(own).stream()
                        .map(swap -> item(table, swap, List.of(own), to))
                        .toList(),
                table.partnersOf(own).stream()
                        .map(Inscription::id)
                        .map(partner -> Partner.of(
                                side(table.floor(), partner, to), table.overlaps(own, own, partner, to.elsewhere())))
                        .sorted(AS_TOLD)
                        .toList());
    }

    private static Item item(SwapTable table, Swap swap, List<InscriptionId> told, Telling to) {
        List<Overlap> overlaps = told.stream()
                .flatMap(own -> table.overlaps(own, swap, to.elsewhere()).stream())
                .toList();
        return new Item(
                swap.id(),
                side(table.floor(), swap.offered(), to),
                side(table.floor(), swap.wanted(), to),
                swap.state(),
                swap.proposedAt(),
                swap.expiresAt(),
                swap.answeredAt(),
                OverlapView.of(overlaps));
    }

    private static Side side(Floor floor, InscriptionId id, Telling to) {
        Inscription inscription = floor.require(id);
        Group group = inscription.statement().group();
        var place = place(floor, inscription, to.reads(inscription));
        return new Side(
                id,
                to.entities().ref(inscription.entity(), to.language()),
                group == null ? null : group.name(),
                place.map(Place::position).orElse(null),
                place.map(Place::start).orElse(null),
                place.filter(it -> floor.timing().beyond(it.start())).isPresent());
    }

    private record Place(int position, Instant start) {}

    private static Optional<Place> place(Floor floor, Inscription inscription, boolean working) {
        if (working) {
            return floor.timetable()
                    .of(inscription.id())
                    .map(slot ->
                            new Place(slot.standing().position(), slot.time().start()));
        }
        return Optional.ofNullable(floor.placed(inscription).slot())
                .map(slot -> new Place(slot.position(), slot.start()));
    }
}
