package org.plenary.platform;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/** Versions on the wire (L22): {@code ETag: "7"} with what is read, {@code If-Match: "7"} with what is changed. */
public final class Etags {

    private Etags() {}

    public static String of(long version) {
        return "\"" + version + "\"";
    }

    /** @throws Problem {@code precondition.required} without a header, {@code precondition.unreadable} with one of no version */
    public static long required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw Problem.of("precondition.required", 428).rule("L22").field("If-Match");
        }
        try {
            return Long.parseLong(ifMatch.strip().replace("W/", "").replace("\"", ""));
        } catch (NumberFormatException e) {
            // Nobody was faster here: what was sent cannot be a version at all.
            throw Problem.of("precondition.unreadable", 400).rule("L22").field("If-Match");
        }
    }

    /** The version where one is sent; null where any will do. */
    public static @Nullable Long given(@Nullable String ifMatch) {
        return ifMatch == null ? null : Long.valueOf(required(ifMatch));
    }

    /** What a command throws when somebody else was first. */
    public static Problem outdated() {
        return Problem.of("precondition.failed", 412).rule("L22").field("If-Match");
    }
}
