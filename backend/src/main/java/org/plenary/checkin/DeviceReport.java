package org.plenary.checkin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.MeetingCode;

/**
 * What a door device told last of itself.
 *
 * @param pending scans that waited on it; null while it has not said so
 * @param snapshotAt when it was last given what it decides by; null while it never was
 */
public record DeviceReport(
        DeviceId device,
        MeetingCode meeting,
        Instant seenAt,
        @Nullable Integer pending,
        @Nullable Instant snapshotAt) {

    /** More than any phone holds; what says more is a mistake. */
    static final int MOST_PENDING = 100_000;

    /** Both told together: of each the newest, and what the later one does not say stays as the earlier one said. */
    DeviceReport after(DeviceReport earlier) {
        return new DeviceReport(
                device,
                meeting,
                seenAt.isAfter(earlier.seenAt) ? seenAt : earlier.seenAt,
                pending == null ? earlier.pending : pending,
                snapshotAt == null ? earlier.snapshotAt : snapshotAt);
    }
}
