package org.plenary.checkin;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;

/**
 * One scan as a device tells it (B5). Its id is the device's own: the same id is one scan, however often it arrives (B8).
 *
 * @param seen whose device, at which gate it stands now
 * @param gate the gate at which it happened, when that was another one
 * @param what the text that was read, or the badge that was chosen by name
 * @param deviceAt the device's own clock
 * @param clockOffset what to add to it, in milliseconds, as the device measured
 * @param decided what the device said by itself, if it did
 */
public record Scan(
        UUID id,
        MeetingCode meeting,
        Seen seen,
        @Nullable GateId gate,
        What what,
        Direction direction,
        Instant deviceAt,
        long clockOffset,
        @Nullable Verdict decided) {

    /** The device that scans, and the gate that it is enrolled for. */
    public record Seen(UUID device, GateId gate) {}

    /** A code that was read, or a badge that was found by name (B10): one of the two. */
    public record What(@Nullable String code, @Nullable UUID badge) {}

    /** No clock is further out than this; what says so is a mistake. */
    public static final Duration FURTHEST = Duration.ofDays(400);

    /** Whether a device can have measured this offset, in milliseconds. */
    public static boolean isOffset(long milliseconds) {
        long furthest = FURTHEST.toMillis();
        return -furthest <= milliseconds && milliseconds <= furthest;
    }

    /** Whether a device's clock can say this at that time of the server's. */
    public static boolean isClock(Instant deviceAt, Instant now) {
        return !deviceAt.isBefore(now.minus(FURTHEST)) && !deviceAt.isAfter(now.plus(FURTHEST));
    }

    /** When it happened: the device's time corrected by the measured offset, and never after the server learned of it. */
    Instant happenedAt(Instant receivedAt) {
        return corrected(deviceAt, receivedAt);
    }

    /** Another time of the same clock, likewise. */
    Instant corrected(Instant told, Instant receivedAt) {
        return corrected(told, clockOffset, receivedAt);
    }

    /** The same of whatever a device tells. */
    static Instant corrected(Instant told, long clockOffset, Instant receivedAt) {
        Instant corrected = isOffset(clockOffset) ? told.plusMillis(clockOffset) : told;
        return corrected.isAfter(receivedAt) ? receivedAt : corrected;
    }
}
