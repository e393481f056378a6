package org.plenary.checkin;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which refusals a supervisor may override (B10), and what comes of it: a pure function. The scanner offers the same ones, held
 * to it by {@code verdict-vectors.json}.
 */
final class OverrideRules {

    /** There the person and the badge are known, and only place, time, room or standing speaks against them. */
    static final Set<Verdict> OVERRIDABLE =
            EnumSet.of(Verdict.NOT_ACCREDITED, Verdict.WRONG_ZONE_OR_TIME, Verdict.CATEGORY_FULL);

    /** What comes of an override. */
    enum Course {
        /** The person is admitted, as by a scan at that time. */
        ADMIT,
        /** The scan itself had admitted them, which the device did not know: recorded, and nothing else. */
        STAND,
        /** The device let in by itself whom no override lets in: recorded, and a conflict (B7). */
        DISPUTE,
        /** Nobody was let in: a problem says what to do instead. */
        REFUSE
    }

    /** Why nobody is admitted, and thereby what to do instead. */
    enum Refusal {
        REVOKED,
        NOBODY,
        INSIDE,
        LEAVING
    }

    private OverrideRules() {}

    /**
     * @param scan what the server said to the scan
     * @param decided what the device had said by itself, if it did
     * @param revoked whether the badge has been revoked since
     */
    record Refused(Verdict scan, @Nullable Verdict decided, Direction direction, boolean revoked) {

        /** What stands in the way now: who was refused for the room and then lost the badge is refused for the badge. */
        Verdict verdict() {
            return revoked && OVERRIDABLE.contains(scan) ? Verdict.REVOKED : scan;
        }
    }

    static Course course(Refused refused) {
        if (refused.direction() == Direction.OUT) {
            return Course.REFUSE;
        }
        if (OVERRIDABLE.contains(refused.verdict())) {
            return Course.ADMIT;
        }
        if (refused.decided() == null || !OVERRIDABLE.contains(refused.decided())) {
            return Course.REFUSE;
        }
        return refused.verdict() == Verdict.ADMITTED ? Course.STAND : Course.DISPUTE;
    }

    /** Of those whose course is to refuse. */
    static Refusal refusal(Refused refused) {
        if (refused.direction() == Direction.OUT) {
            return Refusal.LEAVING;
        }
        return switch (refused.verdict()) {
            case REVOKED -> Refusal.REVOKED;
            case ADMITTED, ALREADY_INSIDE -> Refusal.INSIDE;
            default -> Refusal.NOBODY;
        };
    }
}
