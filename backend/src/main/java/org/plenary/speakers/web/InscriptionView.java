package org.plenary.speakers.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Placed;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.turn.State;

/**
 * An inscription as its delegation sees it: receipt, level, and where it stands (L4).
 *
 * @param group on whose behalf it is given; absent for the national statement (L11)
 * @param alsoSpeaksOn the receipt of the delegation's other statement that the same person gives (L11)
 * @param delivered when the statement was given, beside the plan (L14); absent before
 * @param late added after closing (L19)
 * @param overlaps what else needs the speaker at that time (C7)
 */
record InscriptionView(
        InscriptionId id,
        ListId list,
        DelegationId delegation,
        int receipt,
        Instant receivedAt,
        Level level,
        InscriptionRequest.@Nullable SpeakerName speaker,
        @Nullable ParticipantId participant,
        String title,
        String language,
        PlaceView place,
        State state,
        @Nullable Span delivered,
        boolean late,
        InscriptionRequest.@Nullable OnBehalf group,
        @Nullable Integer alsoSpeaksOn,
        List<OverlapView> overlaps,
        long version) {

    static InscriptionView of(Placed placed) {
        Inscription inscription = placed.inscription();
        Inscription second = placed.second();
        return new InscriptionView(
                inscription.id(),
                inscription.list(),
                inscription.delegation(),
                inscription.receipt(),
                inscription.receivedAt(),
                inscription.statement().level(),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                inscription.statement().participant(),
                inscription.statement().title(),
                inscription.statement().language(),
                PlaceView.of(placed),
                inscription.turn().state(),
                Span.delivered(inscription.turn()),
                inscription.lateReason() != null,
                InscriptionRequest.OnBehalf.of(inscription.statement().group()),
                second == null ? null : second.receipt(),
                OverlapView.of(placed.overlaps()),
                inscription.version());
    }
}
