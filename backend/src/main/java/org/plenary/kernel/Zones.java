package org.plenary.kernel;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

/** The time zones of the IANA database, without the private ids that a calendar library adds to the JDK's list. */
public final class Zones {

    private Zones() {}

    /** @throws Problem {@code time.unknown-zone} when the id is no region of the IANA database */
    public static ZoneId require(String id) {
        try {
            ZoneId zone = ZoneId.of(id);
            if (zone instanceof ZoneOffset || id.startsWith("ical4j") || !(id.contains("/") || id.equals("UTC"))) {
                throw unknown(id);
            }
            return zone;
        } catch (DateTimeException e) {
            throw unknown(id);
        }
    }

    public static List<String> all() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id -> id.contains("/"))
                .filter(id -> !id.startsWith("ical4j") && !id.startsWith("Etc/") && !id.startsWith("SystemV/"))
                .sorted()
                .toList();
    }

    private static Problem unknown(String id) {
        return Problem.of("time.unknown-zone", 400).field("zone").with("zone", id);
    }
}
