package org.plenary.speakers.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Expectation;
import org.plenary.speakers.MySlot;
import org.plenary.speakers.State;

/**
 * One's own turn: the slot as planned, and where the floor is now (L14).
 *
 * @param position in the latest revision, provisional before the first
 * @param ahead how many come before; null when the statement is not, or no longer, expected
 * @param estimated null when the statement is not, or no longer, expected
 * @param revision 0 while provisional
 */
record MySlotView(
        InscriptionId inscription,
        ListId list,
        SessionView session,
        InscriptionRequest.@Nullable SpeakerName speaker,
        EntityRef entity,
        int position,
        @Nullable Integer ahead,
        Span planned,
        @Nullable Span estimated,
        State state,
        int revision,
        Instant serverTime) {

    static MySlotView of(MySlot slot, Instant now, EntityDirectory entities, Language language) {
        Expectation live = slot.live();
        return new MySlotView(
                slot.inscription().id(),
                slot.inscription().list(),
                SessionView.of(slot.session()),
                InscriptionRequest.SpeakerName.of(slot.inscription().statement().speaker()),
                entities.ref(slot.inscription().entity(), language),
                slot.position(),
                live == null ? null : live.ahead(),
                Span.of(slot.planned()),
                live == null ? null : Span.of(live.estimated()),
                slot.inscription().turn().state(),
                slot.revision(),
                now);
    }
}
