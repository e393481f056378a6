package org.plenary.checkin;

import java.time.Instant;
import org.plenary.badges.DoorStanding;
import org.plenary.badges.ZoneSet;

/** The newest badge known of a registration, as the server has it now; its zones and times count, not the printed ones. */
record KnownBadge(int generation, DoorStanding state, ZoneSet zones, Instant notBefore, Instant notAfter) {}
