package org.plenary.speakers.order;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;
import org.plenary.speakers.turn.Turn;

/**
 * Where an entry stands by rule alone, without pins (L5): who was absent twice comes last (L17), then class (L8), then late
 * entries after the others of their class (L19), then level band, then the place drawn. On an alphabetical list the letter
 * decides instead of band and place (L9). No two entries of a list hold the same place, so two entries are never equal in
 * precedence.
 *
 * @param band the number of the level's band, 0 first; {@link #BEFORE_ALL} and {@link #BEHIND_ALL} for what is heard before and
 *     behind all bands
 * @param behind true for what is heard behind that band and before the next one (L11); null, as in older revisions, for false
 * @param letter the place in the alphabet, on an alphabetical list; null where the place alone decides
 * @param place a number that the list gives out once, rising: drawn at inscription and anew at each {@link Ground}; whoever
 *     draws later stands later in a band, and overtakes nobody there (L7, L16, L17)
 */
public record Precedence(
        EntityKind entityClass,
        int band,
        @Nullable Boolean behind,
        @Nullable Integer letter,
        long place,
        Ground ground) implements Comparable<Precedence> {

    /** The band of statements for groups that are heard before all others of their class. */
    public static final int BEFORE_ALL = -1;

    /** The band of statements for groups that are heard behind all bands, or behind the alphabet. */
    public static final int BEHIND_ALL = 1000;

    /** The band, on an alphabetical list, of those who were absent: behind all who were not (L17). */
    private static final int ABSENT_FROM_LETTERS = BEHIND_ALL + 1;

    private static final Comparator<Precedence> BY_GROUP = Comparator.comparing(
                    (Precedence precedence) -> precedence.ground == Ground.ABSENT_AGAIN)
            .thenComparing(precedence ->
                    precedence.ground == Ground.ABSENT_AGAIN ? EntityKind.MEMBER_STATE : precedence.entityClass)
            .thenComparing(precedence -> precedence.ground == Ground.LATE)
            .thenComparing(precedence -> precedence.ordersByBand() ? precedence.band : 0)
            .thenComparing(precedence -> precedence.ordersByBand() && Boolean.TRUE.equals(precedence.behind));

    private static final Comparator<Precedence> BY_RULE = BY_GROUP.thenComparing(
                    precedence -> precedence.letter == null ? 0 : precedence.letter)
            .thenComparing(Precedence::place);

    public static Precedence inBand(EntityKind entityClass, int band, Turn turn) {
        return new Precedence(entityClass, band, null, null, turn.place(), turn.ground());
    }

    public static Precedence behindBand(EntityKind entityClass, int band, Turn turn) {
        return new Precedence(entityClass, band, true, null, turn.place(), turn.ground());
    }

    /** At that letter while the speaker was not absent; late entries follow each other by receipt (L19). */
    public static Precedence atLetter(EntityKind entityClass, int letter, Turn turn) {
        return switch (turn.ground()) {
            case INSCRIBED, LEVEL_CHANGED -> new Precedence(entityClass, 0, null, letter, turn.place(), turn.ground());
            case ABSENT -> inBand(entityClass, ABSENT_FROM_LETTERS, turn);
            case LATE, ABSENT_AGAIN -> inBand(entityClass, 0, turn);
        };
    }

    /** The precedence at the letter that an exchange gave (L15), as long as letters decide. */
    public Precedence exchanged(@Nullable Integer other) {
        return letter == null || other == null ? this : new Precedence(entityClass, band, behind, other, place, ground);
    }

    /** The precedence of the same entry after it was called and absent (L17), whatever became of its level since. */
    public Precedence absentSince(Turn turn) {
        if (letter == null) {
            return new Precedence(entityClass, band, behind, null, turn.place(), turn.ground());
        }
        return turn.ground() == Ground.LEVEL_CHANGED
                ? inBand(entityClass, ABSENT_FROM_LETTERS, turn)
                : atLetter(entityClass, letter, turn);
    }

    @Override
    public int compareTo(Precedence other) {
        return BY_RULE.compare(this, other);
    }

    /**
     * Whether only place or letter decide between the two: same class and band, or both late in one class, or both last.
     */
    public boolean equalStanding(Precedence other) {
        return BY_GROUP.compare(this, other) == 0;
    }

    /** Whether the list's setting for groups and not the level gave the band (L11). */
    boolean apartFromLevels() {
        return band == BEFORE_ALL || Boolean.TRUE.equals(behind) || behindAll();
    }

    boolean behindAll() {
        return band == BEHIND_ALL;
    }

    private boolean ordersByBand() {
        return ground != Ground.LATE && ground != Ground.ABSENT_AGAIN;
    }
}
