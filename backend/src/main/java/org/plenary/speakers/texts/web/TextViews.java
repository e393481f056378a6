package org.plenary.speakers.texts.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TextId;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.texts.HandedIn;
import org.plenary.speakers.texts.Length;
import org.plenary.speakers.texts.StatementText;
import org.plenary.speakers.texts.Texts;
import org.plenary.speakers.texts.content.TextKind;
import org.plenary.speakers.turn.State;

/** What pages read about texts. */
final class TextViews {

    private TextViews() {}

    /**
     * How long a text is for its time (L23).
     *
     * @param counted none where there was nothing to count, as in a scan
     * @param fits what is read within the limit at the interpreters' pace
     */
    record LengthView(Length.Unit unit, @Nullable Integer counted, int fits, boolean over) {

        static LengthView of(Length length) {
            return new LengthView(length.unit(), length.counted(), length.fits(), length.isOver());
        }
    }

    /**
     * One version.
     *
     * @param current the newest of its language that stands
     * @param withdrawable by whom acts for the delegation: it stands
     * @param file where its bytes are, below /api/v1
     */
    record TextView(
            TextId id,
            int version,
            String language,
            TextKind kind,
            long size,
            Instant handedInAt,
            boolean late,
            boolean current,
            boolean withdrawn,
            LengthView length,
            String file) {

        static TextView of(HandedIn found, StatementText text) {
            return new TextView(
                    text.id(),
                    text.version(),
                    text.language(),
                    text.content().kind(),
                    text.size(),
                    text.handedInAt(),
                    text.late(),
                    found.isCurrent(text),
                    text.isWithdrawn(),
                    LengthView.of(found.length(text)),
                    "/meetings/%s/lists/%s/inscriptions/%s/texts/%s/file"
                            .formatted(found.meeting(), found.floor().list().id(), text.inscription(), text.id()));
        }
    }

    /**
     * The texts of one inscription, the newest first.
     *
     * @param language in which the statement was announced
     * @param room how long a text in that language may be
     * @param largest of a file, in bytes
     * @param embargo until the statement is delivered
     * @param expected whether another version is taken
     */
    record TextsView(
            InscriptionId inscription,
            String language,
            Instant deadline,
            String zone,
            LengthView room,
            long largest,
            boolean embargo,
            boolean expected,
            List<TextView> items,
            Instant serverTime) {

        static TextsView of(HandedIn found, long largest, Instant now) {
            return new TextsView(
                    found.inscription().id(),
                    found.inscription().statement().language(),
                    found.deadline(),
                    found.floor().list().zone().getId(),
                    LengthView.of(found.room()),
                    largest,
                    found.isUnderEmbargo(),
                    found.isExpected(),
                    found.texts().stream().map(text -> TextView.of(found, text)).toList(),
                    now);
        }
    }

    /**
     * What one speaker of a list has handed in.
     *
     * @param speaker as the list names them; none while to be confirmed
     */
    record StatementView(
            InscriptionId inscription,
            DelegationId delegation,
            EntityRef entity,
            @Nullable SpeakerView speaker,
            String language,
            State state,
            boolean embargo,
            List<TextView> texts) {

        static StatementView of(HandedIn found, EntityDirectory entities, Language reader) {
            Inscription inscription = found.inscription();
            return new StatementView(
                    inscription.id(),
                    inscription.delegation(),
                    entities.ref(inscription.entity(), reader),
                    SpeakerView.of(inscription.statement().speaker()),
                    inscription.statement().language(),
                    inscription.turn().state(),
                    found.isUnderEmbargo(),
                    found.texts().stream().map(text -> TextView.of(found, text)).toList());
        }
    }

    /** Who speaks. */
    record SpeakerView(@Nullable String honorific, String name) {

        static @Nullable SpeakerView of(@Nullable Speaker speaker) {
            return speaker == null ? null : new SpeakerView(speaker.honorific(), speaker.name());
        }
    }

    /**
     * When the texts of a list are due.
     *
     * @param before minutes before the first statement
     * @param words a minute that interpreters can follow
     */
    record TermsView(long before, int words, Instant deadline, String zone, long version) {}

    /**
     * The texts of a list in its order.
     *
     * @param complete whether those who have handed in nothing, or are under embargo, are among them
     */
    record ListTextsView(
            LocalizedText title, TermsView terms, boolean complete, List<StatementView> items, Instant serverTime) {

        static ListTextsView of(Texts.OfList list, EntityDirectory entities, Language reader, Instant now) {
            var terms = new TermsView(
                    list.terms().before().toMinutes(),
                    list.terms().words(),
                    list.terms().deadline(list.floor()),
                    list.floor().list().zone().getId(),
                    list.terms().version());
            return new ListTextsView(
                    list.floor().list().title(),
                    terms,
                    list.complete(),
                    list.items().stream()
                            .map(found -> StatementView.of(found, entities, reader))
                            .toList(),
                    now);
        }
    }
}
