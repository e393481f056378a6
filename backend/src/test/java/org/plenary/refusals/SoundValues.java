package org.plenary.refusals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.WireName;
import org.plenary.speakers.order.Bands;

/** Values that are what a field expects, so that of a whole body only the one field under test is wrong. */
final class SoundValues {

    private static final Map<Class<?>, Object> BY_TYPE = Map.of(
            LocalDate.class, "2026-10-24",
            LocalDateTime.class, "2026-10-24T11:00",
            Boolean.class, true,
            boolean.class, true,
            EntityCode.class, "ESP",
            MeetingCode.class, "never-planned",
            LocalizedText.class, Map.of("en", "Text"));

    private static final Map<String, Object> BY_NAME = Map.ofEntries(
            Map.entry("email", "somebody@example.org"),
            Map.entry("language", "en"),
            Map.entry("languages", "en"),
            Map.entry("speaks", "en"),
            Map.entry("listens", "fr"),
            Map.entry("level", "m"),
            Map.entry("act", "call"),
            Map.entry("path", "/"),
            Map.entry("offset", "+02:00"),
            Map.entry("opensAt", "2020-01-01T00:00:00Z"),
            Map.entry("closesAt", "2020-02-01T00:00:00Z"),
            Map.entry("start", "2026-10-24T09:00:00Z"),
            Map.entry("end", "2026-10-24T10:00:00Z"),
            Map.entry("zone", "Europe/Berlin"),
            Map.entry("GateRequest.zone", "A"),
            Map.entry("rule", "R2"));

    private static final Map<String, Object> LIMITS =
            Map.of("national", 180, "group", 300, "observer", 180, "civilSociety", 120);

    private final Map<String, String> ids = new HashMap<>();

    /** Where a field of that name holds an id, it is this one. */
    SoundValues with(String name, String id) {
        ids.put(name, id);
        return this;
    }

    String id(String name) {
        return ids.getOrDefault(name, UUID.randomUUID().toString());
    }

    @Nullable
    Object of(Class<?> body, String name, Class<?> type) {
        if (type == Bands.class || body.getSimpleName().equals("ScanRequest") && name.equals("badge")) {
            return null;
        }
        if (type == Instant.class) {
            return Instant.now().toString();
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0] instanceof WireName word
                    ? word.wire()
                    : type.getEnumConstants()[0].toString();
        }
        if (type == String.class) {
            return BY_NAME.getOrDefault(body.getSimpleName() + "." + name, BY_NAME.getOrDefault(name, "Text"));
        }
        return Number.class.isAssignableFrom(type) || type.isPrimitive() && type != boolean.class
                ? LIMITS.getOrDefault(name, 1)
                : BY_TYPE.getOrDefault(type, id(name));
    }
}
