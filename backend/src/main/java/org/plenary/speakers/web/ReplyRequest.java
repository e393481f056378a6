package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ParticipantId;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.reply.Reply;

/**
 * A request to reply (L20).
 *
 * @param day of the segment at whose end it is heard; absent for the present one
 * @param speaker null while to be confirmed by name
 * @param participant the registered person who speaks, where known
 * @param language in which it is given
 * @param to the statement of the list that it replies to
 * @param remark what it is about; read by the delegation, the Secretariat and the presiding officer only
 */
record ReplyRequest(
        @NotNull DelegationId delegation,
        @Nullable LocalDate day,
        @Valid InscriptionRequest.@Nullable SpeakerName speaker,
        @Nullable ParticipantId participant,
        @Nullable @Size(max = 250) String title,
        @NotBlank @Size(max = 20) String language,
        @Nullable InscriptionId to,
        @Nullable @Size(max = 300) String remark) {

    Reply.Speech speech() {
        return new Reply.Speech(
                speaker == null ? null : Speaker.of(speaker.honorific(), speaker.name()),
                participant,
                Objects.requireNonNullElse(title, ""),
                language);
    }

    Reply.About about() {
        return new Reply.About(to, remark);
    }
}
