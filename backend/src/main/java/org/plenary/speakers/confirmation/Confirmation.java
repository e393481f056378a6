package org.plenary.speakers.confirmation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ParticipantId;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.Statement;

/**
 * Whether the person who is to speak was asked and what was answered (L24). It holds for that person only: when another is named,
 * nobody has been asked.
 *
 * @param speaker whom it is about, see {@link #speakerOf}
 */
public record Confirmation(
        InscriptionId inscription,
        String speaker,
        @Nullable Instant askedAt,
        @Nullable Instant remindedAt,
        @Nullable Answer answer,
        @Nullable Instant answeredAt) {

    /** Who speaks, in a word that changes with the person: the registration, else the name, else nothing while to be confirmed. */
    static String speakerOf(Statement statement) {
        ParticipantId participant = statement.participant();
        Speaker speaker = statement.speaker();
        if (participant != null) {
            return participant.toString();
        }
        return speaker == null ? "" : speaker.name();
    }

    /** What is known of the person who is named now. */
    static Confirmation of(InscriptionId inscription, Statement statement, @Nullable Confirmation stored) {
        String speaker = speakerOf(statement);
        return stored != null && stored.speaker.equals(speaker)
                ? stored
                : new Confirmation(inscription, speaker, null, null, null, null);
    }

    /** not-asked, asked, confirmed or declined. */
    public String state() {
        if (answer != null) {
            return answer.wire();
        }
        return askedAt == null ? "not-asked" : "asked";
    }

    public @Nullable Instant since() {
        return answeredAt == null ? askedAt : answeredAt;
    }
}
