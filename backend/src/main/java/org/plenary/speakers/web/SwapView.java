package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.SwapId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Group;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Swap;
import org.plenary.speakers.SwapTable;

/**
 * Proposals to exchange places (L15).
 *
 * @param items latest first
 * @param partners with whom the inscription may exchange now; empty on the Secretariat's view of the whole list
 */
record SwapView(List<Item> items, List<Side> partners) {

    /** One proposal and what became of it. */
    record Item(
            SwapId id,
            Side offered,
            Side wanted,
            Swap.State state,
            Instant proposedAt,
            Instant expiresAt,
            @Nullable Instant answeredAt) {}

    /**
     * One side of an exchange: the delegation and where it stands, never who speaks for it.
     *
     * @param group on whose behalf the statement is given, by name; absent for the national one (L11)
     * @param position in the order as it would be published now; absent for who stands there no longer
     * @param estimated when its statement is planned
     */
    record Side(
            InscriptionId inscription,
            EntityRef entity,
            @Nullable String group,
            @Nullable Integer position,
            @Nullable Instant estimated) {}

    static SwapView ofList(SwapTable table, EntityDirectory entities, Language language) {
        return new SwapView(items(table, table.swaps(), entities, language), List.of());
    }

    static SwapView of(SwapTable table, InscriptionId own, EntityDirectory entities, Language language) {
        return new SwapView(
                items(table, table.concerning(own), entities, language),
                table.partnersOf(own).stream()
                        .map(partner -> side(table.floor(), partner.id(), entities, language))
                        .toList());
    }

    private static List<Item> items(SwapTable table, List<Swap> swaps, EntityDirectory entities, Language language) {
        return swaps.stream()
                .map(swap -> new Item(
                        swap.id(),
                        side(table.floor(), swap.offered(), entities, language),
                        side(table.floor(), swap.wanted(), entities, language),
                        swap.state(),
                        swap.proposedAt(),
                        swap.expiresAt(),
                        swap.answeredAt()))
                .toList();
    }

    private static Side side(Floor floor, InscriptionId id, EntityDirectory entities, Language language) {
        Inscription inscription = floor.require(id);
        Group group = inscription.statement().group();
        var slot = floor.timetable().of(id);
        return new Side(
                id,
                entities.ref(inscription.entity(), language),
                group == null ? null : group.name(),
                slot.map(it -> it.standing().position()).orElse(null),
                slot.map(it -> it.time().start()).orElse(null));
    }
}
