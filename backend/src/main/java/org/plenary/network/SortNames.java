package org.plenary.network;

import static java.util.regex.Pattern.CASE_INSENSITIVE;
import static java.util.regex.Pattern.UNICODE_CASE;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;

/**
 * The names by which lists are sorted: without article and opening quotation mark (R10). The names that come with a release
 * have theirs from their migration; in Arabic an alef with madda sorts as an alef there, too.
 */
final class SortNames {

    private static final Map<Language, Pattern> ARTICLES = new EnumMap<>(Map.of(
            Language.AR, article("ال(?=\\p{L})"),
            Language.EN, article("(the|an?)\\s+"),
            Language.ES, article("(el|la|los|las)\\s+"),
            Language.FR, article("((le|la|les)\\s+|l['’])"),
            Language.RU, article(""),
            Language.ZH, article("")));

    private SortNames() {}

    static LocalizedText of(LocalizedText name) {
        Map<Language, String> sorted = new EnumMap<>(Language.class);
        name.texts().forEach((language, text) -> sorted.put(language, of(language, text)));
        return new LocalizedText(sorted);
    }

    private static String of(Language language, String text) {
        String bare =
                Objects.requireNonNull(ARTICLES.get(language)).matcher(text).replaceFirst("");
        String sorted = language == Language.AR ? bare.replace('آ', 'ا') : bare;
        return sorted.isBlank() ? text : sorted;
    }

    private static Pattern article(String form) {
        return Pattern.compile(
                "^[\\p{Pi}\\p{Ps}\"']*(" + form + ")?[\\p{Pi}\\p{Ps}\"']*", CASE_INSENSITIVE | UNICODE_CASE);
    }
}
