package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SpokenLanguages;

/**
 * What a delegation declares about its statement.
 *
 * @param speaker who speaks; null while to be confirmed (L24), which the level never is
 * @param participant the registered person, where known: their page and calendar then follow the slot
 * @param title the speaker's office ("Minister for Foreign Affairs")
 * @param level that of the person who speaks (L6)
 * @param language the BCP 47 tag of the language of the statement
 */
public record Statement(
        @Nullable Speaker speaker, @Nullable ParticipantId participant, String title, Level level, String language) {

    /** @throws Problem {@code request.unknown-language} when the language is no tag of one */
    public Statement {
        language = SpokenLanguages.require("language", language);
        title = title.strip();
    }

    Statement by(@Nullable Speaker other) {
        return new Statement(other, participant, title, level, language);
    }
}
