package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.speakers.order.Lot;

/**
 * The lot of an alphabetical list, with all that is needed to draw it again (L9): the SHA-256 of the seed's digits in ASCII, read
 * as an unsigned number, modulo the number of candidates, counted from 0 into the candidates.
 *
 * @param seed hexadecimal
 * @param drawn the State that speaks first, or whoever follows it in the alphabet
 * @param candidates the States among which it was drawn, by code
 */
record LotView(Language language, String seed, EntityCode drawn, List<EntityCode> candidates, Instant drawnAt) {

    static @Nullable LotView of(@Nullable Lot lot) {
        return lot == null
                ? null
                : new LotView(lot.language(), lot.seed(), lot.drawn(), lot.candidates(), lot.drawnAt());
    }
}
