package org.plenary.checkin.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.DoorOverride;
import org.plenary.checkin.OverrideReason;
import org.plenary.checkin.Scan;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;

/**
 * One override as a supervisor's device sends it (B10).
 *
 * @param id made by the device; the same id is the same override, however often it is sent
 * @param scan what is overridden, where the path does not say it
 * @param at the device's own clock, at most 400 days from the server's
 * @param offset what to add to {@code at}, in milliseconds, at most 400 days
 * @param reason in 3 to 500 characters
 * @param reasonCode when the reason was chosen with one press: which one; its readers see it in their own language
 * @param undoneAt when it was taken back, by the device's own clock; of overrides that are handed in late only
 */
record OverrideRequest(
        @Nullable UUID id,
        @Nullable UUID scan,
        @Nullable Instant at,
        @Nullable Long offset,
        @Nullable String reason,
        @Nullable OverrideReason reasonCode,
        @Nullable Instant undoneAt) {

    /** @throws Problem {@code checkin.bad-scan} naming the field, or {@code checkin.override-reason} */
    DoorOverride of(MeetingCode meeting, @Nullable UUID overridden, Scan.Seen seen, Instant now) {
        if (id == null) {
            throw ScanRequest.bad("id");
        }
        if (overridden == null) {
            throw ScanRequest.bad("scan");
        }
        if (at == null || !Scan.isClock(at, now)) {
            throw ScanRequest.bad("at");
        }
        if (undoneAt != null && !Scan.isClock(undoneAt, now)) {
            throw ScanRequest.bad("undoneAt");
        }
        if (offset != null && !Scan.isOffset(offset)) {
            throw ScanRequest.bad("offset");
        }
        String why = reason == null ? "" : reason.strip();
        if (!DoorOverride.isReason(why)) {
            throw Problem.of("checkin.override-reason", 400)
                    .rule("X3")
                    .field("reason")
                    .with("least", DoorOverride.SHORTEST_REASON)
                    .with("most", DoorOverride.LONGEST_REASON);
        }
        return new DoorOverride(id, meeting, seen, overridden, why, reasonCode, at, offset == null ? 0 : offset);
    }
}
