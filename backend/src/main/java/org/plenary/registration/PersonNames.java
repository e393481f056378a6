package org.plenary.registration;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Problem;

/**
 * How names of people are taken in (R9): one field each, as the person writes it, mononyms too; NFC, at most 150 characters, no
 * characters that would act on the text around them.
 */
public final class PersonNames {

    public static final int LONGEST = 150;

    /** Marks that people paste unknowingly: direction marks and the byte order mark. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\u200E\\u200F\\u061C\\uFEFF]");

    private static final Pattern SPACE = Pattern.compile("[\\p{Zs}\\t]+");

    /** Control, embedding and override characters, line ends, private and unassigned code points, lone surrogates. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\p{Cc}\\p{Co}\\p{Cn}\\p{Cs}\\p{Zl}\\p{Zp}\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern MARKS = Pattern.compile("[\\p{M}]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}]+");

    private PersonNames() {}

    /** A name in Latin letters, as in the passport. */
    public static String passport(String name, String field) {
        String clean = display(name, field);
        boolean latin = clean.codePoints().filter(Character::isLetter).allMatch(PersonNames::latin);
        if (!latin) {
            throw Problem.of("registration.name-not-latin", 400).rule("R9").field(field);
        }
        return clean;
    }

    /** A name in any script, which has at least one letter. */
    public static String display(String name, String field) {
        String clean = optional(name, field);
        if (clean.codePoints().noneMatch(Character::isLetter)) {
            throw Problem.of("registration.name-missing", 400).rule("R9").field(field);
        }
        return clean;
    }

    /** Free text about a person, such as an honorific; may be empty. */
    public static String optional(@Nullable String text, String field) {
        if (text == null) {
            return "";
        }
        String clean = SPACE.matcher(INVISIBLE.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
        if (FORBIDDEN.matcher(clean).find()) {
            throw Problem.of("registration.name-characters", 400).rule("R9").field(field);
        }
        clean = Normalizer.normalize(clean, Form.NFC);
        if (clean.codePointCount(0, clean.length()) > LONGEST) {
            throw Problem.of("registration.name-too-long", 400)
                    .rule("R9")
                    .field(field)
                    .with("most", LONGEST);
        }
        return clean;
    }

    /** What two spellings of one name have in common: letters without marks and case, the words in any order (R6). */
    public static String key(String name) {
        return words(name).stream().sorted().collect(Collectors.joining(" "));
    }

    /** The words of a name, without marks and case, as they stand. */
    static List<String> words(String name) {
        String plain = MARKS.matcher(Normalizer.normalize(name, Form.NFKD)).replaceAll("");
        return Arrays.stream(NO_LETTER.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean latin(int letter) {
        UnicodeScript script = UnicodeScript.of(letter);
        return script == UnicodeScript.LATIN || script == UnicodeScript.COMMON || script == UnicodeScript.INHERITED;
    }
}
