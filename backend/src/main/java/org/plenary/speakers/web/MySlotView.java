package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.alerts.Alert;
import org.plenary.speakers.alerts.MySlot;
import org.plenary.speakers.times.Expectation;
import org.plenary.speakers.turn.State;

/**
 * One's own turn: where it stands, and where the floor is now (L14).
 *
 * @param ahead how many come before; null when the statement is not, or no longer, expected
 * @param delivered when the statement was given, beside the plan (L14); absent before
 * @param group on whose behalf it is given (L11)
 * @param estimated null when the statement is not, or no longer, expected
 * @param alerts at how many statements ahead the speaker is alerted, the farthest first (L18)
 * @param alert the latest that was given (L18); null before the first, and once the speaker is called
 */
record MySlotView(
        InscriptionId inscription,
        ListId list,
        SessionView session,
        InscriptionRequest.@Nullable SpeakerName speaker,
        EntityRef entity,
        PlaceView place,
        @Nullable Integer ahead,
        @Nullable Estimate estimated,
        List<Integer> alerts,
        @Nullable GivenAlert alert,
        State state,
        @Nullable Span delivered,
        @Nullable OnBehalfView group,
        Instant serverTime) {

    /** That the turn comes near: at that many statements ahead, given at that instant. */
    record GivenAlert(int threshold, Instant at) {

        static @Nullable GivenAlert of(@Nullable Alert alert) {
            return alert == null ? null : new GivenAlert(alert.threshold(), alert.at());
        }
    }

    static MySlotView of(MySlot slot, Instant now, EntityDirectory entities, Language language) {
        Expectation live = slot.live();
        Inscription inscription = slot.placed().inscription();
        return new MySlotView(
                inscription.id(),
                inscription.list(),
                SessionView.of(slot.session()),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                entities.ref(inscription.entity(), language),
                PlaceView.of(slot.placed()),
                live == null ? null : live.ahead(),
                live == null ? null : Estimate.of(live),
                slot.list().cues().alerts(),
                GivenAlert.of(slot.alert()),
                inscription.turn().state(),
                Span.delivered(inscription.turn()),
                OnBehalfView.of(inscription.statement().group(), entities, language),
                now);
    }
}
