package org.plenary.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Gathers what several rules find wrong with one request, so that whoever filled in a form hears of everything at once and not
 * of one thing after each sending.
 */
public final class Faults {

    private final List<Problem> found = new ArrayList<>();

    /** Tries a rule about one field; its problem is kept for {@link #raise}. */
    public Faults check(Runnable rule) {
        try {
            rule.run();
        } catch (Problem problem) {
            found.add(problem);
        }
        return this;
    }

    /** @throws Problem the only one as it is, several together as {@code request.invalid}; nothing when all is well */
    public void raise() {
        if (found.size() == 1) {
            throw found.get(0);
        }
        if (!found.isEmpty()) {
            throw together();
        }
    }

    private Problem together() {
        Problem all = Problem.of("request.invalid", 400);
        for (Problem problem : found) {
            String field = problem.field().orElse("");
            if (problem.findings().isEmpty()) {
                all.finding(field, problem.code(), Map.copyOf(problem.arguments()));
            }
            problem.findings().forEach(each -> all.finding(each.field(), each.code(), each.arguments()));
        }
        found.get(0).field().ifPresent(all::field);
        return all;
    }
}
