package org.plenary.checkin.web;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Direction;
import org.plenary.checkin.Scan;
import org.plenary.checkin.Verdict;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.web.TextAsRead;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * One scan as a device sends it (B5).
 *
 * @param id made by the device; the same id is the same scan, however often it is sent (B8)
 * @param code the text that was read, of whatever kind; or
 * @param badge the badge that was chosen by name
 * @param at the device's own clock, at most 400 days from the server's
 * @param gate where it happened, when that is not the gate that the device is enrolled for
 * @param offset what to add to {@code at}, in milliseconds, at most 400 days
 * @param decided what the device said by itself
 * @param undoneAt when it was taken back at the gate, by the device's own clock; it counts only where scans are handed in late
 */
record ScanRequest(
        @Nullable UUID id,
        @Nullable @JsonDeserialize(using = TextAsRead.class) String code,
        @Nullable UUID badge,
        @Nullable Instant at,
        @Nullable GateId gate,
        @Nullable Direction direction,
        @Nullable Long offset,
        @Nullable Verdict decided,
        @Nullable Instant undoneAt) {

    /** Longer texts are no codes of anybody. */
    private static final int LONGEST_CODE = 8_192;

    /** @throws Problem {@code checkin.bad-scan} naming the field that is missing or wrong */
    Scan scan(MeetingCode meeting, Scan.Seen seen, Instant now) {
        if (id == null) {
            throw bad("id");
        }
        if (at == null || !Scan.isClock(at, now)) {
            throw bad("at");
        }
        if (undoneAt != null && !Scan.isClock(undoneAt, now)) {
            throw bad("undoneAt");
        }
        if (offset != null && !Scan.isOffset(offset)) {
            throw bad("offset");
        }
        if ((code == null) == (badge == null) || code != null && code.length() > LONGEST_CODE) {
            throw bad("code");
        }
        return new Scan(
                id,
                meeting,
                seen,
                gate,
                new Scan.What(code, badge),
                direction == null ? Direction.IN : direction,
                at,
                offset == null ? 0 : offset,
                decided);
    }

    static Problem bad(String field) {
        return Problem.of("checkin.bad-scan", 400).rule("B5").field(field);
    }
}
