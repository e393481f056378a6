package org.plenary.network;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Problem;

/**
 * Whom an entity has designated as its National Focal Point, from the first to the last day (N2).
 *
 * @param lastDay null while it lasts
 */
public record Designation(
        UUID id,
        EntityCode entity,
        String name,
        LocalDate firstDay,
        @Nullable LocalDate lastDay) {

    /** @throws Problem when it would end before it began */
    Designation endingOn(LocalDate day) {
        if (day.isBefore(firstDay)) {
            throw Problem.of("network.term-ends-before-start", 400).rule("N2").field("lastDay");
        }
        return new Designation(id, entity, name, firstDay, day);
    }
}
