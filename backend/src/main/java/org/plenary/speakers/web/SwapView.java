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
 * @param revision of which all places told are; absent before the first, and for officers, who read the working list
 * @param changing whether the working list gives other places or times than that revision already
 */
record SwapView(
        List<Item> items, List<Partner> partners, @Nullable Integer revision, boolean changing) {

    /**
     * One proposal and what became of it.
     *
     * @param earlier whether the exchange that waits brings the own statement forward; absent for officers and where one of the
     *     two no longer stands on the list
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
            @Nullable Boolean earlier,
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
     * delegation what is published, so nothing before the first revision (L21). Two places of different lists would promise an
     * exchange that does not come so: of a proposal both are told, or none.
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
     * @param delegation who reads only what is published; null for an officer, who reads the working list
     */
    record Telling(
            EntityDirectory entities,
            Language language,
            Elsewhere elsewhere,
            @Nullable DelegationId delegation) {

        boolean officer() {
            return delegation == null;
        }
    }

    private static final Comparator<Partner> AS_TOLD = Comparator.comparing(
                    Partner::position, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(partner -> partner.entity().name());

    static SwapView ofList(SwapTable table, Telling to) {
        List<Item> items = table.swaps().stream()
                .map(swap -> item(table, swap, List.of(swap.offered(), swap.wanted()), to))
                .toList();
        return new SwapView(items, List.of(), null, false);
    }

    static SwapView of(SwapTable table, InscriptionId own, Telling to) {
        var places = new SwapPlaces(table.floor(), to.officer());
        return new SwapView(
                table.concerning(own).stream()
                        .map(swap -> item(table, swap, List.of(own), to))
                        .toList(),
                table.partnersOf(own).stream()
                        .map(Inscription::id)
                        .map(partner -> Partner.of(
                                side(table.floor(), partner, places.of(partner), to),
                                table.overlaps(own, own, partner, to.elsewhere())))
                        .sorted(AS_TOLD)
                        .toList(),
                places.revision(),
                places.changing());
    }

    private static Item item(SwapTable table, Swap swap, List<InscriptionId> told, Telling to) {
        List<Overlap> overlaps = told.stream()
                .flatMap(own -> table.overlaps(own, swap, to.elsewhere()).stream())
                .toList();
        Floor floor = table.floor();
        var places = new SwapPlaces(floor, to.officer());
        boolean both = to.officer() || places.ofBoth(swap.offered(), swap.wanted());
        return new Item(
                swap.id(),
                side(floor, swap.offered(), both ? places.of(swap.offered()) : Optional.empty(), to),
                side(floor, swap.wanted(), both ? places.of(swap.wanted()) : Optional.empty(), to),
                swap.state(),
                swap.proposedAt(),
                swap.expiresAt(),
                swap.answeredAt(),
                places.earlier(swap, told.get(0)),
                OverlapView.of(overlaps));
    }

    private static Side side(Floor floor, InscriptionId id, Optional<SwapPlaces.Place> place, Telling to) {
        Inscription inscription = floor.require(id);
        Group group = inscription.statement().group();
        return new Side(
                id,
                to.entities().ref(inscription.entity(), to.language()),
                group == null ? null : group.name(),
                place.map(SwapPlaces.Place::position).orElse(null),
                place.map(SwapPlaces.Place::start).orElse(null),
                place.filter(it -> floor.timing().beyond(it.start())).isPresent());
    }
}
