package org.plenary.registration;

import java.time.Instant;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.Meeting;

/** Until when delegations register people, and who may after that (R8). */
final class RegistrationDeadline {

    private RegistrationDeadline() {}

    /**
     * Whether a registration now is a late one. What the system itself brings in is never late.
     *
     * @throws Problem {@code registration.closed} when it is too late for this viewer
     */
    static boolean late(Meeting meeting, Viewer viewer, Instant now) {
        if (!meeting.registrationClosed(now)) {
            return false;
        }
        if (!privileged(viewer, meeting.code())) {
            throw Problem.of("registration.closed", 409).rule("R8").with("meeting", meeting.title());
        }
        return viewer.isPerson();
    }

    /** The Secretariat, or the system on its behalf. */
    static boolean privileged(Viewer viewer, MeetingCode meeting) {
        return viewer.kind() == Viewer.Kind.SYSTEM || viewer.isSecretariatOf(meeting);
    }
}
