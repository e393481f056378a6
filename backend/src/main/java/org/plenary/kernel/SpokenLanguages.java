package org.plenary.kernel;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The languages that people speak and listen to at a meeting: any with an ISO 639-1 code, since a host language is interpreted
 * and a delegation may bring its own interpreter (I1, I7). Pages and letters exist in {@link Language} only.
 */
public final class SpokenLanguages {

    private static final Set<String> KNOWN =
            Arrays.stream(Locale.getISOLanguages()).collect(Collectors.toUnmodifiableSet());

    private SpokenLanguages() {}

    /** @throws Problem {@code request.unknown-language} when there is no such language */
    public static String require(String field, String tag) {
        String language = tag.strip().toLowerCase(Locale.ROOT);
        if (!KNOWN.contains(language)) {
            throw Problem.of("request.unknown-language", 400)
                    .rule("I1")
                    .field(field)
                    .with("language", tag);
        }
        return language;
    }
}
