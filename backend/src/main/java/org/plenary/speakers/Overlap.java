package org.plenary.speakers;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TimeWindow;

/**
 * That the speaker of an inscription is needed elsewhere at the same time (C7). It warns and refuses nothing: who accepts it may
 * send somebody else, or ask for an exchange.
 *
 * @param own when the statement is planned
 * @param list and {@code receipt} of the other statement; null where the person moderates
 * @param time when the person is needed there
 */
public record Overlap(
        InscriptionId inscription,
        TimeWindow own,
        Engagement.Kind kind,
        LocalizedText title,
        @Nullable ListId list,
        @Nullable Integer receipt,
        TimeWindow time) {

    /** The first time at which that engagement needs the person during the statement. */
    static Optional<Overlap> of(Inscription inscription, TimeWindow own, Engagement other) {
        return own.overlapping(other.times(), time -> time).stream()
                .findFirst()
                .map(time -> new Overlap(
                        inscription.id(), own, other.kind(), other.title(), other.list(), other.receipt(), time));
    }
}
