package org.plenary.network;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.plenary.kernel.EntityCode;

/** The outgoing, the current and the incoming chairs on a day (N3). Each may be several co-chairs, or nobody yet. */
public record Troika(List<EntityCode> outgoing, List<EntityCode> current, List<EntityCode> incoming) {

    /** Outgoing are those whose term ended last before the day, incoming those whose term begins first after it. */
    public static Troika on(LocalDate day, List<ChairTerm> terms) {
        LocalDate ended = terms.stream()
                .map(ChairTerm::lastDay)
                .filter(last -> last.isBefore(day))
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
        LocalDate begins = terms.stream()
                .map(ChairTerm::firstDay)
                .filter(first -> first.isAfter(day))
                .min(Comparator.naturalOrder())
                .orElse(LocalDate.MAX);
        return new Troika(
                those(terms, term -> term.lastDay().equals(ended)),
                those(terms, term -> term.covers(day)),
                those(terms, term -> term.firstDay().equals(begins)));
    }

    private static List<EntityCode> those(List<ChairTerm> terms, Predicate<ChairTerm> wanted) {
        return terms.stream()
                .filter(wanted)
                .map(ChairTerm::entity)
                .distinct()
                .sorted(Comparator.comparing(EntityCode::value))
                .toList();
    }
}
