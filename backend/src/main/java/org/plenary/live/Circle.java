package org.plenary.live;

import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.LiveEvent;

/** Who belongs to an audience: what one may not read, one is not told of either (P1, P2). */
final class Circle {

    private static final String INTERPRETATION = "interpretation.";

    private Circle() {}

    /** Requests for interpretation are between a delegation and the officer: of its other news the officer learns nothing. */
    static boolean admits(LiveEvent event, Viewer viewer, MeetingCode meeting) {
        return concerns(event.audience(), viewer) || belongs(event, viewer, meeting);
    }

    private static boolean concerns(Audience audience, Viewer viewer) {
        AccountId person = audience.person();
        return person != null && viewer.isPerson() && viewer.account().equals(person);
    }

    private static boolean belongs(LiveEvent event, Viewer viewer, MeetingCode meeting) {
        Audience audience = event.audience();
        return switch (audience.kind()) {
            case EVERYBODY -> true;
            case PARTICIPANTS -> viewer.belongsTo(meeting);
            case SECRETARIAT -> runs(viewer, meeting);
            case DELEGATION ->
                runs(viewer, meeting)
                        || actsFor(viewer, audience.delegation())
                        || event.topic().startsWith(INTERPRETATION)
                                && viewer.holds(Role.INTERPRETATION_OFFICER, meeting);
            case DOOR -> runs(viewer, meeting) || guards(viewer, meeting);
            case NOBODY -> false;
        };
    }

    private static boolean runs(Viewer viewer, MeetingCode meeting) {
        return viewer.isSecretariatOf(meeting) || viewer.holds(Role.PROTOCOL_OFFICER, meeting);
    }

    private static boolean actsFor(Viewer viewer, @org.jspecify.annotations.Nullable DelegationId delegation) {
        return delegation != null && viewer.focalPointOf(delegation);
    }

    private static boolean guards(Viewer viewer, MeetingCode meeting) {
        return viewer.holds(Role.DOOR_SCANNER, meeting) || viewer.holds(Role.DOOR_SUPERVISOR, meeting);
    }
}
