package org.plenary.kernel;

import java.util.Locale;
import java.util.Optional;

/** The six official languages of the United Nations, in which every page, mail and document exists (X1). */
public enum Language implements WireName {
    AR,
    EN,
    ES,
    FR,
    RU,
    ZH;

    public String tag() {
        return wire();
    }

    public Locale locale() {
        return Locale.forLanguageTag(tag());
    }

    public boolean rightToLeft() {
        return this == AR;
    }

    /** The language of a BCP 47 tag ({@code fr-CH} is French), or none. */
    public static Optional<Language> ofTag(String tag) {
        String primary = tag.strip().toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
        for (Language language : values()) {
            if (language.tag().equals(primary)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
