package org.plenary.checkin.web;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.LateScans;
import org.plenary.checkin.Scan;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads scans one by one, so that one broken element of a batch is a problem of its own. */
@Component
class ScanReader {

    /** How many one batch takes. */
    static final int MOST = 500;

    private final JsonMapper json;
    private final Clock clock;

    ScanReader(JsonMapper json, Clock clock) {
        this.json = json;
        this.clock = clock;
    }

    /** @throws Problem {@code checkin.bad-scan} or {@code checkin.too-many-scans} */
    static List<JsonNode> elements(@Nullable JsonNode scans) {
        if (scans == null || !scans.isArray()) {
            throw ScanRequest.bad("scans");
        }
        if (scans.size() > MOST) {
            throw Problem.of("checkin.too-many-scans", 413)
                    .rule("B7")
                    .field("scans")
                    .with("most", MOST);
        }
        List<JsonNode> elements = new ArrayList<>();
        scans.forEach(elements::add);
        return elements;
    }

    /** @throws Problem {@code checkin.bad-scan} naming the field that is missing or wrong */
    Scan read(JsonNode element, MeetingCode meeting, Scan.Seen seen) {
        return tree(element, ScanRequest.class).scan(meeting, seen, clock.instant());
    }

    /** The same of one that is handed in late, and whether it had been taken back. */
    LateScans.HandedIn readLate(JsonNode element, MeetingCode meeting, Scan.Seen seen) {
        ScanRequest request = tree(element, ScanRequest.class);
        return new LateScans.HandedIn(request.scan(meeting, seen, clock.instant()), request.undoneAt());
    }

    /** The same of an override, which names its scan. */
    LateScans.HandedInOverride override(JsonNode element, MeetingCode meeting, Scan.Seen seen) {
        OverrideRequest request = tree(element, OverrideRequest.class);
        return new LateScans.HandedInOverride(
                request.of(meeting, request.scan(), seen, clock.instant()), request.undoneAt());
    }

    private <T> T tree(JsonNode element, Class<T> type) {
        if (!element.isObject()) {
            throw ScanRequest.bad("scans");
        }
        try {
            return json.treeToValue(element, type);
        } catch (JacksonException wrongType) {
            String field = wrongType.getPath().isEmpty()
                    ? null
                    : wrongType.getPath().get(0).getPropertyName();
            throw ScanRequest.bad(field == null ? "scans" : field);
        }
    }

    /** The id of an element, where it has one. */
    static @Nullable UUID id(JsonNode element) {
        try {
            return element.isObject() && element.has("id")
                    ? UUID.fromString(element.get("id").asString(""))
                    : null;
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
