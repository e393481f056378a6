package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.speakers.Group;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.Statement;
import org.plenary.speakers.order.Level;

/**
 * A request for the floor.
 *
 * @param speaker null while to be confirmed by name (L24)
 * @param participant the registered person who speaks, where known
 * @param level of the person who speaks (L6)
 * @param language of the statement
 * @param group on whose behalf (L11); absent for the national statement
 * @param reason why it comes, or changes, after closing; for the Secretariat only (L19)
 */
record InscriptionRequest(
        @NotNull DelegationId delegation,
        @Nullable @Valid SpeakerName speaker,
        @Nullable ParticipantId participant,
        @NotBlank @Size(max = 250) String title,
        @NotBlank @Size(max = 20) String level,
        @NotBlank @Size(max = 20) String language,
        @Nullable @Size(max = 500) String reason,
        @Nullable @Valid OnBehalf group) {

    /** Honorific and name as they are read out, one field each (R9). */
    record SpeakerName(
            @Nullable @Size(max = 60) String honorific,
            @NotBlank @Size(max = 150) String name) {

        static @Nullable SpeakerName of(@Nullable Speaker speaker) {
            return speaker == null ? null : new SpeakerName(speaker.honorific(), speaker.name());
        }
    }

    /**
     * For whom a statement is given beside the delegation itself (L11).
     *
     * @param name of the group, as it is read out
     * @param aligned who aligns itself with the statement
     */
    record OnBehalf(
            @NotBlank @Size(max = Group.LONGEST_NAME) String name,
            @Nullable @Size(max = Group.MOST_ALIGNED) List<@NotNull EntityCode> aligned) {

        static @Nullable OnBehalf of(@Nullable Group group) {
            return group == null ? null : new OnBehalf(group.name(), group.aligned());
        }

        Group group() {
            return Group.of(name, aligned == null ? List.of() : aligned);
        }
    }

    Statement statement() {
        return new Statement(
                speaker == null ? null : Speaker.of(speaker.honorific(), speaker.name()),
                participant,
                title,
                Level.of(level),
                language,
                group == null ? null : group.group());
    }
}
