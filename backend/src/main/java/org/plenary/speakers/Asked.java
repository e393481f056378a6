package org.plenary.speakers;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.network.EntityKind;
import org.plenary.platform.Idempotency.Keyed;
import org.plenary.speakers.turn.Turn;

/**
 * A request for the floor, checked in everything but what the list decides while it is locked.
 *
 * @param id of the inscription, should it become one
 * @param statement completed from the registration of the speaker
 * @param late whether the list was closed when it arrived (L19)
 * @param keyed the key under which it came, so that it is done once (L3); null for none
 */
record Asked(
        InscriptionId id,
        NewInscription wanted,
        ListOfSpeakers list,
        EntityCode entity,
        EntityKind entityKind,
        Statement statement,
        boolean late,
        By by,
        @Nullable Keyed keyed) {

    /** Whether a phone sent both for the same inscription. */
    boolean repeats(Asked other) {
        Keyed own = keyed;
        Keyed theirs = other.keyed;
        return own != null && theirs != null && own.repeats(theirs);
    }

    /** Whether only one of the two can stand: one national statement of a delegation (L10), one of a group (L11). */
    boolean rivals(Asked other) {
        return claim(wanted.delegation(), statement).equals(claim(other.wanted.delegation(), other.statement));
    }

    /** The same, of one that stands already. */
    boolean rivals(Inscription standing) {
        return claim(wanted.delegation(), statement).equals(claim(standing.delegation(), standing.statement()));
    }

    private static Object claim(DelegationId delegation, Statement statement) {
        Group group = statement.group();
        return group == null ? delegation : group.name().toLowerCase(Locale.ROOT);
    }

    Inscription inscription(int receipt, long place) {
        return new Inscription(
                id,
                wanted.list(),
                wanted.delegation(),
                entity,
                entityKind,
                receipt,
                wanted.arrived(),
                statement,
                Turn.drawn(place, late),
                null,
                late ? by.reason() : null,
                null,
                1);
    }
}
