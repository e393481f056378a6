package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.speakers.Overlap;

/**
 * That the speaker of an inscription is needed elsewhere at the same time (C7): a warning, not a refusal. Times are approximate
 * (L14).
 *
 * @param kind {@code statement} on another list, or {@code moderation} of a session
 * @param title of that list or session
 * @param list of the other statement; absent where the person moderates
 * @param receipt of the other statement, of the same delegation; absent where the person moderates
 * @param ownStart when the inscription's own statement is planned
 */
record OverlapView(
        InscriptionId inscription,
        Instant ownStart,
        Instant ownEnd,
        String kind,
        LocalizedText title,
        @Nullable ListId list,
        @Nullable Integer receipt,
        Instant start,
        Instant end) {

    static List<OverlapView> of(List<Overlap> overlaps) {
        return overlaps.stream().map(OverlapView::of).toList();
    }

    private static OverlapView of(Overlap overlap) {
        return new OverlapView(
                overlap.inscription(),
                overlap.own().start(),
                overlap.own().end(),
                overlap.kind().wire(),
                overlap.title(),
                overlap.list(),
                overlap.receipt(),
                overlap.time().start(),
                overlap.time().end());
    }
}
