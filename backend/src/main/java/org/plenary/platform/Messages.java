package org.plenary.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.WrittenDates;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sentence that the server says, from {@code messages/<module>/<language>.json}: flat keys, ICU MessageFormat. A missing
 * translation reads English (X1); a missing key reads as itself, and a test fails.
 */
@Component
public class Messages {

    /** The modules that say something; a test keeps this in step with the folders. */
    static final List<String> CATALOGUES = List.of(
            "badges",
            "calendar",
            "checkin",
            "identity",
            "interpretation",
            "mail",
            "meetings",
            "network",
            "platform",
            "push",
            "registration",
            "speakers");

    private record Place(Language language, String key) {}

    private final Map<Language, Map<String, String>> texts;
    private final Map<Place, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages(JsonMapper json) {
        texts = load(json);
        LocaleData.read();
    }

    /** The text of that key in that language, its arguments filled in. */
    public String text(String key, Language language, Map<String, Object> arguments) {
        MessageFormat format = formats.computeIfAbsent(new Place(language, key), this::compile);
        Map<String, Object> readable = readable(arguments, language);
        synchronized (format) {
            return format.format(readable);
        }
    }

    /** A text that itself exists in six languages is named in the reader's, and so are days, wall clocks and the cities of zones. */
    private static Map<String, Object> readable(Map<String, Object> arguments, Language language) {
        var readable = new HashMap<>(arguments);
        readable.replaceAll((name, value) -> readable(value, language));
        return readable;
    }

    static Object readable(Object value, Language language) {
        if (value instanceof LocalizedText text) {
            return text.in(language);
        }
        if (value instanceof LocalDateTime local) {
            return WrittenDates.local(local, language);
        }
        if (value instanceof LocalDate day) {
            return WrittenDates.days(day, day, language);
        }
        return value instanceof ZoneId zone ? city(zone, language) : value;
    }

    private static String city(ZoneId zone, Language language) {
        String canonical = Objects.requireNonNullElse(TimeZone.getCanonicalID(zone.getId()), zone.getId());
        String city = TimeZoneNames.getInstance(language.locale()).getExemplarLocationName(canonical);
        String id = zone.getId();
        return city == null ? id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') : city;
    }

    public String text(String key, Language language) {
        return text(key, language, Map.of());
    }

    public boolean has(String key) {
        return texts(Language.EN).containsKey(key);
    }

    /** All keys and patterns of one language. */
    public Map<String, String> texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }

    private MessageFormat compile(Place place) {
        String pattern = texts(place.language()).get(place.key());
        if (pattern == null) {
            pattern = texts(Language.EN).getOrDefault(place.key(), place.key());
        }
        return new MessageFormat(pattern, locale(place.language()));
    }

    static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language == Language.AR ? "ar-u-nu-latn" : language.tag());
    }

    /** Each file by its name: to look through the jar for them would cost a second of every start. */
    private static Map<Language, Map<String, String>> load(JsonMapper json) {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        for (Language language : Language.values()) {
            var texts = new HashMap<String, String>();
            CATALOGUES.forEach(module -> texts.putAll(catalogue(module, language, json)));
            all.put(language, Map.copyOf(texts));
        }
        return all;
    }

    private static Map<String, String> catalogue(String module, Language language, JsonMapper json) {
        String file = "/messages/" + module + "/" + language.tag() + ".json";
        try (var in = Objects.requireNonNull(Messages.class.getResourceAsStream(file), file)) {
            return json.readValue(in, new TypeReference<Map<String, String>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
