package org.plenary.interpretation;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.kernel.SpokenLanguages;

/**
 * The languages that one delegation will speak and listen to in one session (I6), sorted, each once.
 *
 * @param late asked for after the deadline: subject to availability, never silently accepted (I8)
 * @param version rises with each change (L22); 0 as long as nothing was asked
 */
public record LanguageRequest(
        MeetingCode meeting,
        DelegationId delegation,
        SessionId session,
        List<String> speaks,
        List<String> listens,
        boolean late,
        Instant changedAt,
        long version) {

    public LanguageRequest {
        speaks = sorted("speaks", speaks);
        listens = sorted("listens", listens);
    }

    /**
     * This request as it is accepted: late when it comes after the deadline, unless it asks for nothing that was not asked for
     * in time.
     *
     * @param before what the delegation asked for until now
     * @throws Problem {@code interpretation.nothing-asked} for a first request without a language; later it takes all back
     */
    LanguageRequest judged(@Nullable LanguageRequest before, Instant deadline) {
        if (before == null && speaks.isEmpty() && listens.isEmpty()) {
            throw Problem.of("interpretation.nothing-asked", 400).rule("I6").field("speaks");
        }
        boolean lateNow = before != null && before.covers(this) ? before.late : !changedAt.isBefore(deadline);
        return new LanguageRequest(meeting, delegation, session, speaks, listens, lateNow, changedAt, version);
    }

    private boolean covers(LanguageRequest other) {
        return speaks.containsAll(other.speaks) && listens.containsAll(other.listens);
    }

    /** Whether it asks for the same, when and however often it is sent. */
    boolean sameAs(@Nullable LanguageRequest other) {
        return other != null && other.speaks.equals(speaks) && other.listens.equals(listens) && other.late == late;
    }

    private static List<String> sorted(String field, List<String> languages) {
        return languages.stream()
                .map(language -> SpokenLanguages.require(field, language))
                .distinct()
                .sorted()
                .toList();
    }
}
