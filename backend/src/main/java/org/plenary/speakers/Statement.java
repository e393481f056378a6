package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SpokenLanguages;
import org.plenary.speakers.order.Level;

/**
 * What a delegation declares about its statement.
 *
 * @param speaker who speaks; null while to be confirmed (L24), which the level never is
 * @param participant the registered person, where known: their page and calendar then follow the slot
 * @param title the speaker's office ("Minister for Foreign Affairs")
 * @param level that of the person who speaks (L6)
 * @param language the BCP 47 tag of the language of the statement
 * @param group on whose behalf it is given (L11); null for a national statement
 */
public record Statement(
        @Nullable Speaker speaker,
        @Nullable ParticipantId participant,
        String title,
        Level level,
        String language,
        @Nullable Group group) {

    /** @throws Problem {@code request.unknown-language} when the language is no tag of one */
    public Statement {
        language = SpokenLanguages.require("language", language);
        title = title.strip();
    }

    /** A national statement. */
    public static Statement national(
            @Nullable Speaker speaker,
            @Nullable ParticipantId participant,
            String title,
            Level level,
            String language) {
        return new Statement(speaker, participant, title, level, language, null);
    }

    Statement deliveredBy(EntityCode entity) {
        return group == null
                ? this
                : new Statement(speaker, participant, title, level, language, group.deliveredBy(entity));
    }

    /** Whether both name the same person, by registration or else by name. */
    boolean sameSpeaker(Statement other) {
        if (participant != null && other.participant != null) {
            return participant.equals(other.participant);
        }
        return speaker != null && other.speaker != null && speaker.name().equalsIgnoreCase(other.speaker.name());
    }

    /** Whether that name, with or without the honorific, is the speaker's as the list has it. */
    boolean isBy(@Nullable String name) {
        return name != null
                && speaker != null
                && (speaker.name().equalsIgnoreCase(name.strip())
                        || speaker.full().equalsIgnoreCase(name.strip()));
    }

    /** Who gives it. */
    SpeakerNames.Shown shown() {
        return new SpeakerNames.Shown(speaker, participant, title);
    }

    /** Given by that person, as lists may show them. */
    Statement by(SpeakerNames.Shown shown) {
        return new Statement(shown.speaker(), shown.participant(), shown.title(), level, language, group);
    }
}
