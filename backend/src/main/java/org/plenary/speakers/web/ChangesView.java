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
import org.plenary.speakers.published.Revision;
import org.plenary.speakers.times.Timing;

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

        static Line of(Change change, Timing timing, EntityDirectory entities, Language language) {
            return new Line(
                    change.slot().entry().inscription(),
                    entities.ref(change.slot().entity(), language),
                    readable(change, timing),
                    Said.of(change.before(), timing),
                    Said.of(change.after(), timing));
        }
    }

    /** A statement that stays beyond the segment's end has no time there that could have changed (L13). */
    private static Set<Change.Kind> readable(Change change, Timing timing) {
        Set<Change.Kind> kinds = change.kinds();
        PublishedSlot was = change.before();
        PublishedSlot is = change.after();
        if (was != null && is != null && timing.beyond(was.start()) && timing.beyond(is.start())) {
            kinds.remove(Change.Kind.TIME);
        }
        return kinds;
    }

    /**
     * What one revision says of it.
     *
     * @param beyond whether it comes after the segment's end: then the time is none at which it will be heard (L13)
     * @param limit in seconds
     */
    record Said(
            int position,
            Instant start,
            Instant end,
            boolean beyond,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            long limit) {

        static @Nullable Said of(@Nullable PublishedSlot slot, Timing timing) {
            return slot == null
                    ? null
                    : new Said(
                            slot.position(),
                            slot.start(),
                            slot.end(),
                            timing.beyond(slot.start()),
                            InscriptionRequest.SpeakerName.of(slot.speaker()),
                            slot.title(),
                            slot.entry().level(),
                            slot.time().length().toSeconds());
        }
    }

    static @Nullable ChangesView of(Revision revision, EntityDirectory entities, Language language) {
        Difference difference = revision.difference();
        return difference == null
                ? null
                : new ChangesView(
                        difference.since(),
                        difference.readable().stream()
                                .map(change -> Line.of(change, revision.timing(), entities, language))
                                .filter(line -> !line.kinds().isEmpty())
                                .toList());
    }
}
