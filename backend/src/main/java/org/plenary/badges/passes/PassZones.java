package org.plenary.badges.passes;

import java.util.Collection;
import java.util.Map;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.ProgrammeSession;

/**
 * Which rooms the passes of a session open (B3). Gates know zones and no rooms: a gate without a zone lets in whoever has a pass
 * that is good at that time. So passes of sessions that take place at the same time in several rooms need zones that tell the
 * rooms apart.
 */
final class PassZones {

    private PassZones() {}

    /**
     * @param planned the zones of other sessions of which passes are out
     * @throws Problem {@code badges.passes-need-zone} when passes without a zone would open another session's room as well, and
     *     {@code badges.passes-share-zone} when those of one session would open whatever those of another do
     */
    static void requireApart(
            ProgrammeSession session,
            ZoneSet zones,
            Collection<ProgrammeSession> programme,
            Map<SessionId, ZoneSet> planned) {
        for (ProgrammeSession other : programme) {
            if (!beside(session, other)) {
                continue;
            }
            if (zones.equals(ZoneSet.NONE)) {
                throw problem("badges.passes-need-zone", session, other);
            }
            ZoneSet others = planned.get(other.id());
            if (others != null && (zones.contains(others) || others.contains(zones))) {
                throw problem("badges.passes-share-zone", session, other);
            }
        }
    }

    /** Doors open half an hour before a session: the passes of two that follow each other are good at the same time until then. */
    private static boolean beside(ProgrammeSession session, ProgrammeSession other) {
        return !other.cancelled()
                && !other.room().equals(session.room())
                && PassIssue.validity(other).overlaps(PassIssue.validity(session));
    }

    private static Problem problem(String code, ProgrammeSession session, ProgrammeSession other) {
        return Problem.of(code, 409)
                .rule("B3")
                .field("zones")
                .with("room", session.roomName())
                .with("session", other.title())
                .with("otherRoom", other.roomName());
    }
}
