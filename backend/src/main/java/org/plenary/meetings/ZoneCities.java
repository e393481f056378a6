package org.plenary.meetings;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.plenary.kernel.Language;

/**
 * Cities that keep the time of a zone named after another one: capitals (Bern, Ottawa, Abuja) and places where States often
 * meet (Geneva, The Hague), in six languages, from {@code places/cities.csv}.
 */
final class ZoneCities {

    private static final String TABLE = "/places/cities.csv";

    private ZoneCities() {}

    /** Read by the first who asks. */
    private static final class Known {
        static final Map<String, Set<String>> BY_ZONE = read();
    }

    /** The cities of each zone (canonical id of the Unicode locale data), as {@link ZoneNames#plain} writes them. */
    static Map<String, Set<String>> all() {
        return Known.BY_ZONE;
    }

    static Set<String> of(String zone) {
        return all().getOrDefault(zone, Set.of());
    }

    private static Map<String, Set<String>> read() {
        Map<String, Set<String>> byZone = new HashMap<>();
        for (String line : lines()) {
            if (!line.startsWith("#")) {
                String[] parts = line.split("\\s*;\\s*");
                if (parts.length != 1 + Language.values().length) {
                    throw new IllegalStateException(TABLE + ": " + line);
                }
                Set<String> cities = byZone.computeIfAbsent(parts[0], zone -> new TreeSet<>());
                List.of(parts).subList(1, parts.length).forEach(city -> cities.add(ZoneNames.plain(city)));
            }
        }
        return Map.copyOf(byZone);
    }

    private static List<String> lines() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(ZoneCities.class.getResourceAsStream(TABLE)), StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
