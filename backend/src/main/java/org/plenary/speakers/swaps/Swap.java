package org.plenary.speakers.swaps;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SwapId;
import org.plenary.kernel.WireName;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;

/**
 * A proposal that two delegations exchange their places (L15). It takes effect when the other focal point agrees while both may
 * still exchange; nobody else moves.
 *
 * @param offered whose delegation proposes
 * @param wanted whose delegation is asked
 */
public record Swap(
        SwapId id,
        ListId list,
        InscriptionId offered,
        InscriptionId wanted,
        State state,
        Instant proposedAt,
        Instant expiresAt,
        @Nullable Instant answeredAt) {

    /** What became of a proposal. */
    public enum State implements WireName {
        OPEN,
        AGREED,
        DECLINED,
        /** The delegation that proposed took it back. */
        WITHDRAWN,
        /** Nobody answered in time. */
        EXPIRED,
        /** One of the two places was exchanged meanwhile: the consent was for another place. */
        LAPSED
    }

    /** The proposal at that instant: open ones expire. */
    public Swap at(Instant now) {
        return state == State.OPEN && !now.isBefore(expiresAt) ? answered(State.EXPIRED, expiresAt) : this;
    }

    /** @throws Problem {@code speakers.swap-not-open} when it was answered, taken back or expired before */
    Swap answered(State answer, Instant now) {
        if (state != State.OPEN) {
            throw Problem.of("speakers.swap-not-open", 409).rule("L15").with("state", state.wire());
        }
        return new Swap(id, list, offered, wanted, answer, proposedAt, expiresAt, now);
    }

    boolean concerns(InscriptionId inscription) {
        return offered.equals(inscription) || wanted.equals(inscription);
    }

    /**
     * Whether both delegations may exchange by agreement: neither called yet nor pinned, both of equal standing.
     *
     * @throws Problem that says which of it is not so; not which of the two is pinned, since others' pins are not told
     */
    static void require(Floor floor, Inscription one, Inscription other) {
        requireTwo(one, other);
        for (Inscription each : List.of(one, other)) {
            requireWaiting(each);
            if (each.pin() != null) {
                throw Problem.of("speakers.swap-pinned", 409).rule("L15");
            }
        }
        if (!equalStanding(floor, one, other)) {
            throw Problem.of("speakers.swap-across-bands", 409).rule("L15").field("with");
        }
    }

    /** @throws Problem {@code speakers.swap-with-itself} for one and the same */
    static void requireTwo(Inscription one, Inscription other) {
        if (one.id().equals(other.id())) {
            throw Problem.of("speakers.swap-with-itself", 400).rule("L15").field("with");
        }
    }

    /** @throws Problem {@code speakers.swap-called} for one that was called, absent, heard or withdrawn */
    static void requireWaiting(Inscription inscription) {
        if (inscription.turn().state() != org.plenary.speakers.turn.State.INSCRIBED
                || inscription.turn().absences() > 0) {
            throw Problem.of("speakers.swap-called", 409)
                    .rule("L15")
                    .with("receipt", inscription.receipt())
                    .with("state", inscription.turn().state().wire());
        }
    }

    static boolean possible(Floor floor, Inscription one, Inscription other) {
        try {
            require(floor, one, other);
            return true;
        } catch (Problem refused) {
            return false;
        }
    }

    static boolean equalStanding(Floor floor, Inscription one, Inscription other) {
        return one.entry(floor.list())
                .precedence()
                .equalStanding(other.entry(floor.list()).precedence());
    }
}
