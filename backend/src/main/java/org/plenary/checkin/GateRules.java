package org.plenary.checkin;

import org.plenary.badges.ZoneSet;

/**
 * What a gate asks for.
 *
 * @param zone the zone that it leads into; none for the meeting as a whole
 * @param reentry whether it records exits (B9)
 */
record GateRules(ZoneSet zone, boolean reentry) {}
