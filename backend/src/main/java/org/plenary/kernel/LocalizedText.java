package org.plenary.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** One text in some of the six languages. A missing translation reads English (X1); the empty text has none. */
public record LocalizedText(Map<Language, String> texts) {

    public LocalizedText {
        texts = Map.copyOf(texts);
    }

    public static LocalizedText empty() {
        return new LocalizedText(Map.of());
    }

    public static LocalizedText english(String text) {
        return new LocalizedText(Map.of(Language.EN, text));
    }

    /** @throws IllegalArgumentException when a key is none of the six languages */
    @JsonCreator
    public static LocalizedText of(Map<String, String> byTag) {
        var texts = new EnumMap<Language, String>(Language.class);
        byTag.forEach((tag, text) -> {
            if (text != null && !text.isBlank()) {
                texts.put(WireName.of(Language.class, tag), text.strip());
            }
        });
        return new LocalizedText(texts);
    }

    @JsonValue
    public Map<String, String> byTag() {
        var byTag = new LinkedHashMap<String, String>();
        for (Language language : Language.values()) {
            String text = texts.get(language);
            if (text != null) {
                byTag.put(language.tag(), text);
            }
        }
        return byTag;
    }

    public String in(Language language) {
        String text = texts.get(language);
        if (text != null) {
            return text;
        }
        return texts.getOrDefault(
                Language.EN, texts.values().stream().findFirst().orElse(""));
    }

    /** The languages in which this text is not yet there. */
    public Set<Language> missing() {
        var missing = new TreeSet<>(Set.of(Language.values()));
        missing.removeAll(texts.keySet());
        return missing;
    }
}
