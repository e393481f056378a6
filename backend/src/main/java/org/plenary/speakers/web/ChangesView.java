package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.published.Change;
import org.plenary.speakers.published.Difference;

/**
 * What a revision says differently from the one before (L21).
 *
 * @param since the number of the one before
 */
record ChangesView(int since, List<Line> items) {

    /**
     * What changed about one statement.
     *
     * @param kinds in what: new, gone, position, time, speaker, title, level, limit, language, group
     * @param before absent where it is new
     * @param after absent where it is gone
     */
    record Line(
            InscriptionId inscription,
            EntityRef entity,
            Set<Change.Kind> kinds,
            @Nullable Said before,
            @Nullable Said after) {

        static Line of(Change change, EntityDirectory entities, Language language) {
            return new Line(
                    change.slot().entry().inscription(),
                    entities.ref(change.slot().entity(), language),
                    change.kinds(),
                    Said.of(change.before()),
                    Said.of(change.after()));
        }
    }

    /**
     * What one revision says of it.
     *
     * @param limit in seconds
     */
    record Said(
            int position,
            Instant start,
            Instant end,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            long limit) {

        static @Nullable Said of(@Nullable PublishedSlot slot) {
            return slot == null
                    ? null
                    : new Said(
                            slot.position(),
                            slot.start(),
                            slot.end(),
                            InscriptionRequest.SpeakerName.of(slot.speaker()),
                            slot.title(),
                            slot.entry().level(),
                            slot.time().length().toSeconds());
        }
    }

    static @Nullable ChangesView of(@Nullable Difference difference, EntityDirectory entities, Language language) {
        return difference == null
                ? null
                : new ChangesView(
                        difference.since(),
                        difference.readable().stream()
                                .map(change -> Line.of(change, entities, language))
                                .toList());
    }
}
