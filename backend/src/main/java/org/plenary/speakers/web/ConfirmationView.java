package org.plenary.speakers.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.confirmation.Confirmation;

/**
 * Whether the person who is to speak will (L24).
 *
 * @param speaker absent while to be confirmed by name
 * @param state not-asked, asked, confirmed or declined
 * @param since when it was asked or answered
 * @param remindedAt when those who had not answered were reminded
 */
record ConfirmationView(
        InscriptionId inscription,
        EntityRef entity,
        InscriptionRequest.@Nullable SpeakerName speaker,
        int receipt,
        String state,
        @Nullable Instant since,
        @Nullable Instant remindedAt) {

    static ConfirmationView of(
            Inscription inscription, Confirmation confirmation, EntityDirectory entities, Language language) {
        return new ConfirmationView(
                inscription.id(),
                entities.ref(inscription.entity(), language),
                InscriptionRequest.SpeakerName.of(inscription.statement().speaker()),
                inscription.receipt(),
                confirmation.state(),
                confirmation.since(),
                confirmation.remindedAt());
    }
}
