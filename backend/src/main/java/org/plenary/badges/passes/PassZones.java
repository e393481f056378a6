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
     * @param planned the zones of the sessions of which passes are out
     * @throws Problem {@code badges.passes-need-zone} when passes without a zone would open another session's room as well, and
     *     {@code badges.passes-share-zone} when those of one session would open whatever those of another do
     */
    static void requireApart(
            ProgrammeSession session, Collection<ProgrammeSession> programme, Map<SessionId, ZoneSet> planned) {
        for (ProgrammeSession other : programme) {
            if (!beside(session, other)) {
                continue;
            }
            ZoneSet zones = planned.get(session.id());
            ZoneSet others = planned.get(other.id());
            if (ZoneSet.NONE.equals(zones)) {
                throw problem("badges.passes-need-zone", session, other);
            }
            if (ZoneSet.NONE.equals(others)) {
                throw problem("badges.passes-need-zone", other, session);
            }
            if (zones != null && others != null && (zones.contains(others) || others.contains(zones))) {
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

    /** The next step is to plan the passes of that session otherwise. */
    private static Problem problem(String code, ProgrammeSession of, ProgrammeSession other) {
        return Problem.of(code, 409)
                .rule("B3")
                .field("zones")
                .with("of", of.title())
                .with("room", of.roomName())
                .with("session", other.title())
                .with("otherRoom", other.roomName())
                .member("session", of.id().toString());
    }
}
