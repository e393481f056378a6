package org.plenary.speakers;

import java.util.Comparator;
import org.plenary.network.EntityKind;

/**
 * Where an entry stands by rule alone, without pins (L5): who was absent twice comes last (L17), then class (L8), then late
 * entries after the others of their class (L19), then level band, then the place drawn. No two entries of a list hold the same
 * place, so two entries are never equal in precedence.
 *
 * @param band the number of the level's band, 0 first
 * @param place a number that the list gives out once, rising: drawn at inscription and anew at each {@link Ground}; whoever
 *     draws later stands later in a band, and overtakes nobody there (L7, L16, L17)
 */
public record Precedence(EntityKind entityClass, int band, long place, Ground ground)
        implements Comparable<Precedence> {

    private static final Comparator<Precedence> BY_GROUP = Comparator.comparing(
                    (Precedence precedence) -> precedence.ground == Ground.ABSENT_AGAIN)
            .thenComparing(precedence ->
                    precedence.ground == Ground.ABSENT_AGAIN ? EntityKind.MEMBER_STATE : precedence.entityClass)
            .thenComparing(precedence -> precedence.ground == Ground.LATE)
            .thenComparing(precedence -> precedence.ordersByBand() ? precedence.band : 0);

    private static final Comparator<Precedence> BY_RULE = BY_GROUP.thenComparing(Precedence::place);

    @Override
    public int compareTo(Precedence other) {
        return BY_RULE.compare(this, other);
    }

    /** Whether only the place decides between the two: same class and band, or both late in one class, or both last. */
    public boolean equalStanding(Precedence other) {
        return BY_GROUP.compare(this, other) == 0;
    }

    private boolean ordersByBand() {
        return ground != Ground.LATE && ground != Ground.ABSENT_AGAIN;
    }
}
