package org.plenary.identity;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;

/**
 * One role within its limits: a meeting, or without one the whole Network; for a focal point exactly one delegation. Only the
 * Secretariat and administrators act for the whole Network.
 */
public record Grant(
        Role role, @Nullable MeetingCode meeting, @Nullable DelegationId delegation) {

    public Grant {
        if (meeting == null && role != Role.SECRETARIAT && role != Role.ADMINISTRATOR) {
            throw new IllegalArgumentException(role + " is a role within a meeting");
        }
        if ((role == Role.FOCAL_POINT) != (delegation != null)) {
            throw new IllegalArgumentException("a focal point, and nobody else, acts for a delegation");
        }
    }

    /** A role in the whole Network. */
    public static Grant ofNetwork(Role role) {
        return new Grant(role, null, null);
    }

    /** A role in one meeting. */
    public static Grant of(Role role, MeetingCode meeting) {
        return new Grant(role, meeting, null);
    }

    /** The focal point of one delegation (R1). */
    public static Grant focalPoint(MeetingCode meeting, DelegationId delegation) {
        return new Grant(Role.FOCAL_POINT, meeting, delegation);
    }

    /** True when this grant lets its holder act as the role in that meeting; null asks for the whole Network. */
    public boolean admits(Role wanted, @Nullable MeetingCode where) {
        return role.covers(wanted) && (meeting == null || meeting.equals(where));
    }
}
