package org.plenary.speakers.texts;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.speakers.texts.content.Content.Count;

/**
 * How long a text may be to be read within its limit at a pace that interpreters can follow (L23). What is longer gets a hint and
 * is taken all the same. Chinese and Japanese are counted by characters: 180 of them say what 110 English words do.
 */
public record Pace(int words, int characters, Map<String, Integer> byLanguage) {

    private static final Set<String> BY_CHARACTERS = Set.of("zh", "ja");
    private static final double MINUTE = 60_000;

    public Pace {
        byLanguage = Map.copyOf(byLanguage);
    }

    /** The same proportions of languages at another pace of words: who interprets slower does so from every language. */
    Pace at(int perMinute) {
        return new Pace(
                perMinute,
                scaled(characters, perMinute),
                byLanguage.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, each -> scaled(each.getValue(), perMinute))));
    }

    private int scaled(int pace, int perMinute) {
        return Math.round((float) pace * perMinute / words);
    }

    public Length length(String language, @Nullable Count count, Duration limit) {
        boolean byCharacters = BY_CHARACTERS.contains(language);
        int perMinute = byLanguage.getOrDefault(language, byCharacters ? characters : words);
        Integer counted = count == null ? null : byCharacters ? (Integer) count.characters() : count.words();
        int fits = (int) (perMinute * limit.toMillis() / MINUTE);
        return new Length(byCharacters ? Length.Unit.CHARACTERS : Length.Unit.WORDS, counted, fits);
    }
}
