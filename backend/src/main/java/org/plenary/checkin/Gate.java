package org.plenary.checkin;

import org.plenary.badges.ZoneSet;
import org.plenary.kernel.GateId;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;

/**
 * A door of a meeting where badges are scanned.
 *
 * @param zone the zone that it leads into; none for the meeting as a whole
 * @param reentry whether it records exits (B9)
 */
public record Gate(GateId id, MeetingCode meeting, LocalizedText name, ZoneSet zone, boolean reentry) {}
