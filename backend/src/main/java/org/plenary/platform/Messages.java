package org.plenary.platform;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every sentence that the server says, from {@code messages/<module>/<language>.json}: flat keys, ICU MessageFormat. A missing
 * translation reads English (X1); a missing key reads as itself, and a test fails.
 */
@Component
public class Messages {

    private record Place(Language language, String key) {}

    private final Map<Language, Map<String, String>> texts;
    private final Map<Place, MessageFormat> formats = new ConcurrentHashMap<>();

    Messages(JsonMapper json) {
        texts = load(json);
        for (Language language : Language.values()) {
            readLocaleData(language);
        }
    }

    /** ICU reads its data of a language at first use, from a file: here, and not on an event loop. */
    private static void readLocaleData(Language language) {
        String all =
                "{n, plural, one {#} other {#}} {n, selectordinal, one {#} other {#}} {n, number} {n, number, percent}"
                        + " {at, date, long} {at, time, short}";
        new MessageFormat(all, locale(language)).format(Map.of("n", 1.5, "at", new Date(0)));
    }

    /** The text of that key in that language, its arguments filled in. */
    public String text(String key, Language language, Map<String, Object> arguments) {
        MessageFormat format = formats.computeIfAbsent(new Place(language, key), this::compile);
        Map<String, Object> readable = readable(arguments, language);
        synchronized (format) {
            return format.format(readable);
        }
    }

    /** A text that itself exists in six languages is named in the reader's. */
    private static Map<String, Object> readable(Map<String, Object> arguments, Language language) {
        var readable = new HashMap<>(arguments);
        readable.replaceAll((name, value) -> value instanceof LocalizedText text ? text.in(language) : value);
        return readable;
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
            pattern = texts(Language.EN).getOrDefault(place.key(), "'" + place.key() + "'");
        }
        return new MessageFormat(pattern, locale(place.language()));
    }

    private static ULocale locale(Language language) {
        return ULocale.forLanguageTag(language == Language.AR ? "ar-u-nu-latn" : language.tag());
    }

    /** Looks through the jar once for the files of all languages: that is what costs. */
    private static Map<Language, Map<String, String>> load(JsonMapper json) {
        var all = new EnumMap<Language, Map<String, String>>(Language.class);
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/*.json")) {
                String name = Objects.requireNonNull(file.getFilename()).replace(".json", "");
                try (var in = file.getInputStream()) {
                    all.computeIfAbsent(Language.ofTag(name).orElseThrow(), language -> new HashMap<>())
                            .putAll(json.readValue(in, new TypeReference<Map<String, String>>() {}));
                }
            }
            all.replaceAll((language, texts) -> Map.copyOf(texts));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
