package org.plenary.network;

import java.time.LocalDate;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Problem;

/** From when to when an entity chairs the Network; co-chairs have a term each, and a term may span years (N3). */
public record ChairTerm(EntityCode entity, LocalDate firstDay, LocalDate lastDay) {

    public ChairTerm {
        if (lastDay.isBefore(firstDay)) {
            throw Problem.of("network.term-ends-before-start", 400).rule("N3").field("lastDay");
        }
    }

    boolean covers(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }
}
