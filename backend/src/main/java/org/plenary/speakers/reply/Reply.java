package org.plenary.speakers.reply;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ReplyId;
import org.plenary.kernel.SpokenLanguages;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.SpeakerNames;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * One exercise of the right of reply, from the request to what was said (L20).
 *
 * @param day of the segment on which it is heard, at the end
 * @param claim which of the delegation's two rights of that day it takes, until it is withdrawn
 * @param receipt the queue's own number, in the order of arrival
 * @param turn its place in the queue, and what happened to it at the podium
 */
public record Reply(
        ReplyId id,
        ListId list,
        DelegationId delegation,
        EntityCode entity,
        LocalDate day,
        int claim,
        int receipt,
        Instant receivedAt,
        Speech speech,
        About about,
        Turn turn,
        long version) {

    /** How many replies a delegation has on one day (L20). */
    public static final int MOST = 2;

    /**
     * Who speaks, and in what language.
     *
     * @param speaker null while to be confirmed
     * @param participant the registered person, where known
     * @param title the speaker's office; may be empty
     * @param language the BCP 47 tag of the language
     */
    public record Speech(
            @Nullable Speaker speaker, @Nullable ParticipantId participant, String title, String language) {

        /** @throws Problem {@code request.unknown-language} when the language is no tag of one */
        public Speech {
            language = SpokenLanguages.require("language", language);
            title = title.strip();
        }

        /** Who gives it. */
        SpeakerNames.Shown shown() {
            return new SpeakerNames.Shown(speaker, participant, title);
        }

        /** Given by that person, as lists may show them. */
        Speech by(SpeakerNames.Shown shown) {
            return new Speech(shown.speaker(), shown.participant(), shown.title(), language);
        }
    }

    /** What it replies to, for the delegation itself, the Secretariat and the presiding officer. */
    public record About(
            @Nullable InscriptionId statement, @Nullable String remark) {

        public About {
            remark = remark == null || remark.isBlank() ? null : remark.strip();
        }
    }

    /** The reply that gives its right back. */
    Reply withdrawn() {
        requireWaiting();
        return with(speech, turn.withdrawn());
    }

    /** The same reply by another speaker, in another language, or to something else; it keeps its place. */
    Reply restated(Speech next, About subject) {
        requireWaiting();
        return with(next, subject, turn);
    }

    /** Under another name of the same person; it may be at the podium already (P1). */
    Reply named(SpeakerNames.Shown shown) {
        return with(speech.by(shown), turn);
    }

    Reply turned(Turn next) {
        return with(speech, next);
    }

    private void requireWaiting() {
        if (turn.state() != State.INSCRIBED) {
            throw Problem.of("speakers.reply-no-longer-open", 409)
                    .rule("L20")
                    .with("state", turn.state().wire());
        }
    }

    private Reply with(Speech speech, Turn turn) {
        return with(speech, about, turn);
    }

    private Reply with(Speech speech, About about, Turn turn) {
        return new Reply(
                id, list, delegation, entity, day, claim, receipt, receivedAt, speech, about, turn, version + 1);
    }
}
