package org.plenary.badges.passes;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Pass;
import org.plenary.kernel.Problem;

/**
 * What somebody wants a session's passes to be.
 *
 * @param version the one that they saw (L22); 0 where nothing was planned yet
 * @param consent to what becomes worthless by it; null where that was not asked yet
 */
public record PassWish(
        PassPlan plan, long version, @Nullable Consent consent) {

    /** As many serials as a text names; the document of the problem has all of them. */
    private static final int NAMED = 12;

    /** That so many passes, which may be printed and handed on, open nothing any more, and why (X3). */
    public record Consent(int passes, String reason) {}

    /** The reason for which these passes end; empty where none does. */
    String reasonFor(List<Pass> ended) {
        if (ended.isEmpty()) {
            return "";
        }
        if (consent == null || consent.passes() != ended.size()) {
            List<String> serials = PassIssue.serials(ended);
            throw Problem.of("badges.passes-would-end", 409)
                    .rule("X3")
                    .field("revokes")
                    .with("passes", ended.size())
                    .with("serials", named(serials))
                    .member("serials", serials);
        }
        if (consent.reason().isBlank()) {
            throw Problem.of("badges.reason-missing", 400).rule("X3").field("reason");
        }
        return consent.reason().strip();
    }

    private static String named(List<String> serials) {
        return String.join(", ", serials.subList(0, Math.min(NAMED, serials.size())))
                + (serials.size() > NAMED ? ", …" : "");
    }
}
