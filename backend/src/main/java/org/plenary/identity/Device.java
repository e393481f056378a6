package org.plenary.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;

/** A phone or tablet that serves one gate of one meeting until its token expires or somebody revokes it (B10). */
public record Device(
        DeviceId id,
        MeetingCode meeting,
        GateId gate,
        Role role,
        String label,
        String name,
        Instant enrolledAt,
        Instant expiresAt,
        @Nullable Instant revokedAt) {

    /** How this device appears to access decisions and in the audit trail. */
    Viewer viewer() {
        return Viewer.device(id, label, Grant.of(role, meeting), gate);
    }
}
