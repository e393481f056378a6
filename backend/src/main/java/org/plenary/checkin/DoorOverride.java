package org.plenary.checkin;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.MeetingCode;

/**
 * A supervisor admits whom the rules refused, as the device tells it (B10). Its id is the device's own: the same id is one
 * override, however often it arrives.
 *
 * @param seen whose device, at which gate it stands now
 * @param scan what is overridden; it keeps its own verdict
 * @param reason why, in 3 to 500 characters (X3)
 * @param chosen which of those that one press chooses; null where somebody wrote their own words
 * @param deviceAt the device's own clock
 * @param clockOffset what to add to it, in milliseconds, as the device measured
 */
public record DoorOverride(
        UUID id,
        MeetingCode meeting,
        Scan.Seen seen,
        UUID scan,
        String reason,
        @Nullable OverrideReason chosen,
        Instant deviceAt,
        long clockOffset) {

    /** Fewer characters say nothing. */
    public static final int SHORTEST_REASON = 3;

    public static final int LONGEST_REASON = 500;

    /** Whether a reason, without the blanks around it, is one. */
    public static boolean isReason(String reason) {
        int length = reason.codePointCount(0, reason.length());
        return SHORTEST_REASON <= length && length <= LONGEST_REASON;
    }

    /** When it happened: the device's time corrected by the measured offset, and never after the server learned of it. */
    Instant happenedAt(Instant receivedAt) {
        return corrected(deviceAt, receivedAt);
    }

    /** Another time of the same clock, likewise. */
    Instant corrected(Instant told, Instant receivedAt) {
        return Scan.corrected(told, clockOffset, receivedAt);
    }
}
