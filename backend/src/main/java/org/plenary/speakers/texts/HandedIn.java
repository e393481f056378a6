package org.plenary.speakers.texts;

import java.time.Instant;
import java.util.List;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.turn.State;

/**
 * The texts of one inscription as a viewer may see them.
 *
 * @param texts the newest first
 * @param fits how much of each language is read within the limit, by language of the texts
 */
public record HandedIn(Floor floor, Inscription inscription, TextTerms terms, List<StatementText> texts, Pace fits) {

    public HandedIn {
        texts = List.copyOf(texts);
    }

    public MeetingCode meeting() {
        return floor.list().meeting();
    }

    public Instant deadline() {
        return terms.deadline(floor);
    }

    public boolean isUnderEmbargo() {
        return Readers.isUnderEmbargo(inscription);
    }

    /** Whether another version would be taken; an inscription that withdrew takes none. */
    public boolean isExpected() {
        return inscription.turn().state() != State.WITHDRAWN;
    }

    /** Of each language the newest that stands. */
    public boolean isCurrent(StatementText text) {
        return texts.stream()
                .filter(each -> each.language().equals(text.language()) && !each.isWithdrawn())
                .findFirst()
                .filter(text::equals)
                .isPresent();
    }

    public Length length(StatementText text) {
        return fits.length(text.language(), text.content().count(), floor.limitOf(inscription));
    }

    /** How long a text in the declared language may be. */
    public Length room() {
        return fits.length(inscription.statement().language(), null, floor.limitOf(inscription));
    }

    HandedIn with(List<StatementText> others) {
        return new HandedIn(floor, inscription, terms, others, fits);
    }

    /** The same without the versions that do not stand. */
    HandedIn currentOnly() {
        return with(texts.stream().filter(this::isCurrent).toList());
    }
}
