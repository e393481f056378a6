package org.plenary.registration;

import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;

/** What a supervisor at a door may decide about people without the Secretariat (B10): with a reason, and never who heads a delegation (R3). */
final class OnTheSpot {

    private static final int LONGEST_REASON = 500;

    private OnTheSpot() {}

    /** @throws Problem {@code registration.head-at-desk} when that is for the Secretariat */
    static void mayBe(ParticipantRole role, MeetingCode meeting, Viewer viewer) {
        if (role == ParticipantRole.HEAD && !viewer.isSecretariatOf(meeting)) {
            throw Problem.of("registration.head-at-desk", 409).rule("R3").field("role");
        }
    }

    /**
     * The meeting's own interpreters read statements under embargo (L23): who is one is for the Secretariat.
     *
     * @throws Problem {@code registration.interpreter-at-desk}
     */
    static void mayInterpret(Participant person, ParticipantRole role, Viewer viewer) {
        boolean own = role == ParticipantRole.INTERPRETER && person.delegation() == null;
        if (own && !viewer.isSecretariatOf(person.meeting())) {
            throw Problem.of("registration.interpreter-at-desk", 409)
                    .rule("L23")
                    .field("role");
        }
    }

    /** @throws Problem {@code registration.spot-reason} when there is none (X3) */
    static String reason(String reason) {
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            throw Problem.of("registration.spot-reason", 400)
                    .rule("X3")
                    .field("reason")
                    .with("most", LONGEST_REASON);
        }
        return why;
    }
}
