package org.plenary.speakers;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.network.EntityKind;
import org.plenary.speakers.order.Entry;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.order.Precedence;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/**
 * One statement of a delegation in a list of speakers, national or on behalf of a group. Its receipt is the server's own number and survives every edit
 * (L2); its place in the order changes only where a rule says so.
 *
 * @param exchange the last exchange of its place (L15), else null
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
        @Nullable Exchange exchange,
        long version) {

    /**
     * The inscription with another statement. A level of another band goes to the end of that band (L7); another person, title
     * or language of the same band keeps the place.
     *
     * @param place drawn from the list for the case that it is needed
     */
    public Inscription restated(Statement next, OrderRule rule, long place) {
        requireNotCalled("L7");
        if ((next.group() == null) != (statement.group() == null)) {
            throw Problem.of("speakers.kind-fixed", 409).rule("L11").field("group");
        }
        boolean otherBand = !precedence(rule, next).equalStanding(precedence(rule, statement));
        return otherBand ? with(next, turn.levelChanged(place), pin, null) : with(next, turn, pin, exchange);
    }

    /**
     * Whether that statement would be heard before this one: a higher level, on a list by precedence. After closing a list
     * takes no such change from a delegation, or whoever was inscribed in time could pass everybody (L19).
     */
    boolean risesWith(Statement next, OrderRule rule) {
        Precedence now = precedence(rule, statement);
        Precedence then = precedence(rule, next);
        return !then.equalStanding(now) && then.compareTo(now) < 0;
    }

    /** @throws Problem {@code speakers.delegation-fixed} when it is another's: nobody inherits a receipt, or its place (L16) */
    void requireOf(DelegationId claimed) {
        if (!delegation.equals(claimed)) {
            throw Problem.of("speakers.delegation-fixed", 409).rule("L16").field("delegation");
        }
    }

    /** The inscription that gives up its turn; the gap closes (L16). */
    public Inscription withdrawn() {
        requireNotCalled("L16");
        return with(statement, turn.withdrawn(), null, exchange);
    }

    /** The inscription under another name of the same person; it may be at the podium already (P1). */
    Inscription spokenBy(SpeakerNames.Shown shown) {
        return with(statement.by(shown), turn, pin, exchange);
    }

    public Inscription pinned(@Nullable Pin next) {
        requireNotCalled("L5");
        return with(statement, turn, next, exchange);
    }

    /** The inscription after what the presiding officer did; who was absent draws another place and keeps no pin (L17). */
    public Inscription turned(Turn next) {
        boolean absent = next.absences() > turn.absences();
        return with(statement, next, absent ? null : pin, absent ? null : exchange);
    }

    /** The inscription at the other's place, of equal standing on that list (L15); the other is asked to exchange, too. */
    public Inscription exchanging(Inscription other, ListOfSpeakers on) {
        Integer letter = other.entry(on).precedence().letter();
        Exchange exchanged = new Exchange(other.id(), other.receipt(), letter);
        return with(statement, turn.exchanged(other.turn().place()), pin, exchanged);
    }

    /** The inscription as it was before an act at the podium. */
    public Inscription restored(Seat before) {
        return with(statement, before.turn(), before.pin(), before.exchange());
    }

    /** What the order of that list needs to know of it. */
    public Entry entry(ListOfSpeakers on) {
        boolean withdrawn = turn.state() == State.WITHDRAWN;
        Group group = statement.group();
        return new Entry(
                id,
                statement.level(),
                receipt,
                precedence(on.rule(), statement),
                pin,
                withdrawn,
                group == null ? null : group.name(),
                exchange == null ? null : exchange.receipt());
    }

    private Precedence precedence(OrderRule rule, Statement as) {
        Precedence own = rule.precedence(entity, entityKind, as, turn);
        return exchange == null ? own : own.exchanged(exchange.letter());
    }

    /**
     * With whom the place was exchanged, and which letter of an alphabetical list came with it.
     *
     * @param receipt of the other, for the words of the reason
     */
    public record Exchange(
            InscriptionId with, int receipt, @Nullable Integer letter) {}

    /**
     * The next version of it: everything that can change, beside what never does.
     *
     * @param exchange null once it draws another place: what was exchanged is past
     */
    private Inscription with(Statement statement, Turn turn, @Nullable Pin pin, @Nullable Exchange exchange) {
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
                exchange,
                version + 1);
    }

    private void requireNotCalled(String rule) {
        if (turn.state() != State.INSCRIBED) {
            throw Problem.of("speakers.no-longer-open-to-change", 409)
                    .rule(rule)
                    .with("state", turn.state().wire());
        }
    }
}
