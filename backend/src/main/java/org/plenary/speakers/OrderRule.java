package org.plenary.speakers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.network.EntityKind;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.order.Lot;
import org.plenary.speakers.order.Precedence;
import org.plenary.speakers.turn.Turn;

/**
 * By which rule a list is ordered: by precedence (L5), or alphabetically from a lot (L9), with the statements for groups where
 * the list hears them (L11).
 *
 * @param withStates entities of a lower class that stand with the States on this list, as the European Union may (L8)
 * @param lot null for the order by precedence
 */
public record OrderRule(
        Bands bands,
        Set<EntityCode> withStates,
        GroupsStand groups,
        @Nullable Lot lot) {

    public OrderRule {
        withStates = Set.copyOf(withStates);
    }

    /** The order by precedence with statements for groups behind the Heads of State and of Government. */
    public static OrderRule of(Bands bands, Set<EntityCode> withStates) {
        return new OrderRule(bands, withStates, GroupsStand.AFTER_HEADS, null);
    }

    OrderRule by(@Nullable Lot next) {
        return new OrderRule(bands, withStates, groups, next);
    }

    public EntityKind classOf(EntityCode entity, EntityKind own) {
        return withStates.contains(entity) ? EntityKind.MEMBER_STATE : own;
    }

    /** Where a statement stands by this rule. */
    public Precedence precedence(EntityCode entity, EntityKind own, Statement statement, Turn turn) {
        EntityKind entityClass = classOf(entity, own);
        Lot drawn = lot;
        return drawn == null
                ? byLevel(entityClass, statement, turn)
                : byLetter(drawn, entityClass, entity, statement, turn);
    }

    private Precedence byLevel(EntityKind entityClass, Statement statement, Turn turn) {
        int band = bands.rankOf(statement.level());
        if (statement.group() == null) {
            return Precedence.inBand(entityClass, band, turn);
        }
        return switch (groups) {
            case FIRST -> Precedence.inBand(entityClass, Precedence.BEFORE_ALL, turn);
            case AFTER_HEADS -> afterHeads(entityClass, band, turn);
            case BY_LEVEL -> Precedence.inBand(entityClass, band, turn);
            case LAST -> Precedence.inBand(entityClass, Precedence.BEHIND_ALL, turn);
        };
    }

    private Precedence afterHeads(EntityKind entityClass, int band, Turn turn) {
        int heads = Math.max(bands.rankOf(Level.HS), bands.rankOf(Level.HG));
        return band <= heads
                ? Precedence.inBand(entityClass, band, turn)
                : Precedence.behindBand(entityClass, heads, turn);
    }

    private Precedence byLetter(Lot drawn, EntityKind entityClass, EntityCode entity, Statement statement, Turn turn) {
        if (statement.group() != null && groups != GroupsStand.BY_LEVEL) {
            int band = groups == GroupsStand.LAST ? Precedence.BEHIND_ALL : Precedence.BEFORE_ALL;
            return Precedence.inBand(entityClass, band, turn);
        }
        return Precedence.atLetter(entityClass, drawn.letterOf(entity, entityClass), turn);
    }
}
