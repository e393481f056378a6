package org.plenary.identity;

import java.time.Instant;
import java.util.UUID;
import org.plenary.kernel.GateId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;

/** The offer to one phone to serve one gate: shown as a QR for some minutes, taken once. */
public record Enrolment(
        UUID id, MeetingCode meeting, GateId gate, Role role, String label, Instant issuedAt, Instant expiresAt) {

    /**
     * Who may offer what: the Secretariat both door roles, a supervisor at the door only a scanner, so that nobody hands on
     * more than they have been given.
     */
    static void require(Viewer viewer, MeetingCode meeting, Role role) {
        if (!Role.DOOR.contains(role)) {
            throw Problem.of("devices.role", 400).field("role").rule("B10");
        }
        if (role == Role.DOOR_SUPERVISOR && !viewer.isSecretariatOf(meeting)) {
            throw Problem.of("access.denied", 403).field("role").rule("B10");
        }
    }

    /** When a device that takes the offer now stops working: some time after the meeting, so that late scans still arrive. */
    Instant deviceExpires(Instant meetingEnds, IdentitySettings settings, Instant now) {
        Instant expires = meetingEnds.plus(settings.afterMeeting());
        if (!expires.isAfter(now)) {
            throw Problem.of("devices.meeting-over", 409).rule("B10");
        }
        return expires;
    }
}
