package org.plenary.speakers;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.times.Slot;

/**
 * One line of a published list: the names as they were published, the slot, and all that the order went by, so that the
 * revision can still be read and explained when everything else has changed.
 *
 * @param group on whose behalf the statement is given (L11)
 * @param participant who was to speak when it was published, so that their name can be taken out of it (P1); null where nobody
 *     registered was named, and in revisions that are older than this
 */
public record PublishedSlot(
        int position,
        Instant start,
        Instant end,
        boolean fits,
        DelegationId delegation,
        EntityCode entity,
        @Nullable Speaker speaker,
        String title,
        String language,
        Entry entry,
        @Nullable ParticipantId participant,
        @Nullable Group group) {

    public TimeWindow time() {
        return new TimeWindow(start, end);
    }

    /** As it is read once that person is at risk: under the alias or as nobody's, and without the office that tells whose it is. */
    PublishedSlot protectedAs(@Nullable Speaker alias) {
        return new PublishedSlot(
                position, start, end, fits, delegation, entity, alias, "", language, entry, participant, group);
    }

    /** Whether its readers read the same in that one, but for so small a drift; a statement of another length is another. */
    boolean readsAs(PublishedSlot other, Duration drift) {
        return Duration.between(other.start, start).abs().compareTo(drift) <= 0
                && time().length().equals(other.time().length())
                && asRead(other).equals(other.asRead(other));
    }

    /** At the time of that one, and without what no reader sees and older revisions do not say. */
    private PublishedSlot asRead(PublishedSlot at) {
        return new PublishedSlot(
                position, at.start, at.end, at.fits, delegation, entity, speaker, title, language, entry, null, group);
    }

    static PublishedSlot of(Slot slot, Inscription inscription) {
        return new PublishedSlot(
                slot.standing().position(),
                slot.time().start(),
                slot.time().end(),
                slot.fits(),
                inscription.delegation(),
                inscription.entity(),
                inscription.statement().speaker(),
                inscription.statement().title(),
                inscription.statement().language(),
                slot.standing().entry(),
                inscription.statement().participant(),
                inscription.statement().group());
    }
}
