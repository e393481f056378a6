package org.plenary.checkin;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.DoorStanding;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;

/**
 * What a scanner needs to decide alone (B7): of each registration the newest badge, with who is inside.
 *
 * @param sequence where to go on from: nothing that commits later than this snapshot is ever left out
 * @param full whether it is all there is, or only what changed
 */
public record DoorSnapshot(long sequence, boolean full, List<Row> rows) {

    /** One person at the door; an unlisted one is at risk: their badge counts, but no search shows them (P1). */
    public record Row(
            BadgeId badge,
            long registration,
            int generation,
            DoorStanding state,
            BadgeCategory category,
            ZoneSet zones,
            Instant notBefore,
            Instant notAfter,
            String name,
            String latinName,
            String honorific,
            @Nullable EntityCode entity,
            boolean noPhoto,
            @Nullable String photo,
            boolean unlisted,
            List<Where> where) {}

    /** Where that person is: in a zone (none: the meeting as a whole), since when, by which gate. */
    public record Where(String zone, boolean inside, Instant at, LocalizedText gate) {}
}
