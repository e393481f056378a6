package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Overlap;
import org.plenary.speakers.Publication;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.published.Revision;
import org.plenary.speakers.times.Timing;

/**
 * One revision of a list, as it was published (L21). Times are approximate (L14).
 *
 * @param changes since the revision before; absent in the first
 * @param warnings who does not fit, in the words for the Secretariat; empty for all others
 * @param overlaps whose speaker is needed elsewhere at that time (C7), for the Secretariat; empty for all others
 * @param issued to whoever publishes, whether that made this revision: false where nothing had changed since it; else absent
 */
record PublicationView(
        ListId list,
        int revision,
        Instant at,
        List<Line> items,
        @Nullable ChangesView changes,
        List<String> warnings,
        List<OverlapView> overlaps,
        @Nullable Boolean issued) {

    /**
     * One speaker with the slot.
     *
     * @param beyond whether it comes after the segment's end: then the time is none at which it will be heard (L13)
     */
    record Line(
            InscriptionId inscription,
            EntityRef entity,
            InscriptionRequest.@Nullable SpeakerName speaker,
            String title,
            Level level,
            String language,
            int position,
            Instant start,
            Instant end,
            boolean fits,
            boolean beyond,
            @Nullable OnBehalfView group) {

        static Line of(PublishedSlot slot, Timing timing, EntityDirectory entities, Language language) {
            return new Line(
                    slot.entry().inscription(),
                    entities.ref(slot.entity(), language),
                    InscriptionRequest.SpeakerName.of(slot.speaker()),
                    slot.title(),
                    slot.entry().level(),
                    slot.language(),
                    slot.position(),
                    slot.start(),
                    slot.end(),
                    slot.fits(),
                    timing.beyond(slot.start()),
                    OnBehalfView.of(slot.group(), entities, language));
        }
    }

    static PublicationView of(Revision revision, List<String> warnings, EntityDirectory entities, Language language) {
        Publication publication = revision.publication();
        return new PublicationView(
                publication.list(),
                publication.revision(),
                publication.at(),
                publication.slots().stream()
                        .map(slot -> Line.of(slot, revision.timing(), entities, language))
                        .toList(),
                ChangesView.of(revision, entities, language),
                warnings,
                List.of(),
                null);
    }

    /** The same for whoever published, with those who are needed elsewhere. */
    PublicationView telling(List<Overlap> found, boolean made) {
        return new PublicationView(list, revision, at, items, changes, warnings, OverlapView.of(found), made);
    }
}
