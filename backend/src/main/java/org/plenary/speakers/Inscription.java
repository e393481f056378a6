package org.plenary.speakers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;

/**
 * One delegation's national statement in a list of speakers. Its receipt is the server's own number and survives every edit
 * (L2); its place in the order changes only where a rule says so.
 *
 * @param lateReason why the Secretariat added it after closing (L19), else null
 */
public record Inscription(
        InscriptionId id,
        ListId list,
        DelegationId delegation,
        EntityCode entity,
        EntityKind entityKind,
        int receipt,
        Instant receivedAt,
        Statement statement,
        Turn turn,
        @Nullable Pin pin,
        @Nullable String lateReason,
        long version) {

    /**
     * The inscription with another statement. A level of another band goes to the end of that band (L7); another person, title
     * or language of the same band keeps the place.
     *
     * @param place drawn from the list for the case that it is needed
     */
    public Inscription restated(Statement next, Bands bands, long place) {
        requireNotCalled();
        boolean otherBand = bands.rankOf(next.level()) != bands.rankOf(statement.level());
        return with(next, otherBand ? turn.levelChanged(place) : turn, pin);
    }

    /** The inscription that gives up its turn; the gap closes (L16). */
    public Inscription withdrawn() {
        requireNotCalled();
        return with(statement, turn.withdrawn(), null);
    }

    /** The inscription under another name of the same person; it may be at the podium already (P1). */
    Inscription spokenBy(@Nullable Speaker name) {
        return with(statement.by(name), turn, pin);
    }

    public Inscription pinned(@Nullable Pin next) {
        requireNotCalled();
        return with(statement, turn, next);
    }

    /** The inscription after what the presiding officer did; who was absent keeps no pin (L17). */
    public Inscription turned(Turn next) {
        return with(statement, next, next.absences() > turn.absences() ? null : pin);
    }

    /** What the order of that list needs to know of it. */
    public Entry entry(ListOfSpeakers on) {
        int band = on.bands().rankOf(statement.level());
        var precedence = new Precedence(on.classOf(entity, entityKind), band, turn.place(), turn.ground());
        return new Entry(id, statement.level(), receipt, precedence, pin, turn.state() == State.WITHDRAWN);
    }

    private Inscription with(Statement statement, Turn turn, @Nullable Pin pin) {
        return new Inscription(
                id,
                list,
                delegation,
                entity,
                entityKind,
                receipt,
                receivedAt,
                statement,
                turn,
                pin,
                lateReason,
                version + 1);
    }

    private void requireNotCalled() {
        if (turn.state() != State.INSCRIBED) {
            throw Problem.of("speakers.no-longer-open-to-change", 409)
                    .with("state", turn.state().wire());
        }
    }
}
