package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;

/** Who changes something in a list, and the reason, which every departure from the rules needs (X3). */
public record By(Viewer viewer, @Nullable String reason) {

    public By {
        reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    public static By of(Viewer viewer) {
        return new By(viewer, null);
    }

    /** @throws Problem {@code access.denied} for all but the delegation's focal point and the Secretariat (R1) */
    public void requireActsFor(MeetingCode meeting, DelegationId delegation) {
        if (!viewer.focalPointOf(delegation) && !viewer.isSecretariatOf(meeting)) {
            throw Problem.of("access.denied", 403).rule("R1");
        }
    }

    /** @throws Problem {@code speakers.reason-missing} when there is none */
    public String requireReason() {
        if (reason == null) {
            throw Problem.of("speakers.reason-missing", 400).rule("X3").field("reason");
        }
        return reason;
    }
}
