package org.plenary.meetings;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.TimeZone.SystemTimeZoneType;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.Zones;

/**
 * The time zones that are named after a place, each once and under its present id, with the names of its city: those of the
 * Unicode locale data in the six languages, and those of its ids, older ones included; and with those of the cities that keep its time. Reading them takes a moment.
 *
 * @param region ISO 3166-1 alpha-2
 * @param cities all names, as {@link #plain} writes them
 */
record ZoneNames(String id, @Nullable String region, Map<Language, String> byLanguage, Set<String> cities) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Read by the first who asks. */
    private static final class Known {
        static final List<ZoneNames> ALL = read();
    }

    static List<ZoneNames> all() {
        return Known.ALL;
    }

    String city(Language language) {
        return byLanguage.getOrDefault(language, cityOf(id));
    }

    /** A name without case, marks and punctuation, so that Sao Tome finds São Tomé. */
    static String plain(String name) {
        String bare = MARKS.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("");
        return NO_LETTER.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private static List<ZoneNames> read() {
        Map<Language, TimeZoneNames> words = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            words.put(language, TimeZoneNames.getInstance(language.locale()));
        }
        Map<String, Set<String>> older = olderIds();
        List<ZoneNames> all = new ArrayList<>();
        for (String canonical : TimeZone.getAvailableIDs(SystemTimeZoneType.CANONICAL_LOCATION, null, null)) {
            if (older.containsKey(canonical)) { // a zone newer than this Java is of no use to it
                all.add(of(canonical, older.getOrDefault(canonical, Set.of()), words));
            }
        }
        return List.copyOf(all);
    }

    private static ZoneNames of(String canonical, Set<String> older, Map<Language, TimeZoneNames> words) {
        Map<Language, String> byLanguage = new EnumMap<>(Language.class);
        Set<String> cities = new LinkedHashSet<>(ZoneCities.of(canonical));
        older.forEach(id -> cities.add(plain(cityOf(id))));
        words.forEach((language, names) -> {
            String city = names.getExemplarLocationName(canonical);
            if (city != null) {
                byLanguage.put(language, city);
                cities.add(plain(city));
            }
        });
        return new ZoneNames(present(canonical), TimeZone.getRegion(canonical), byLanguage, Set.copyOf(cities));
    }

    /** The id as the IANA database has it today, where this Java knows it already: Europe/Kyiv, not Europe/Kiev. */
    private static String present(String canonical) {
        String iana = Objects.requireNonNullElse(TimeZone.getIanaID(canonical), canonical);
        return ZoneId.getAvailableZoneIds().contains(iana) ? iana : canonical;
    }

    private static Map<String, Set<String>> olderIds() {
        Map<String, Set<String>> ids = new HashMap<>();
        for (String id : Zones.all()) {
            String canonical = TimeZone.getCanonicalID(id);
            if (canonical != null) {
                ids.computeIfAbsent(canonical, key -> new LinkedHashSet<>()).add(id);
            }
        }
        return ids;
    }

    private static String cityOf(String id) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
    }
}
