package org.plenary.badges;

import org.jspecify.annotations.Nullable;
import org.plenary.network.Entity;
import org.plenary.registration.Participant;

/**
 * Whose badge it is, as a badge and a door may show them (P5).
 *
 * @param entity null for a single guest
 */
public record BadgeHolder(Participant participant, @Nullable Entity entity) {

    /** The name in the person's own script, or the alias (P3). */
    public String name() {
        return participant.badgeName();
    }

    /** The name beneath it in Latin letters: the alias stands for both, else it would protect nobody. */
    public String latinName() {
        String alias = participant.alias();
        return alias == null ? participant.passportName() : alias;
    }
}
