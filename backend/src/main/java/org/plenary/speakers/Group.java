package org.plenary.speakers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.plenary.kernel.EntityCode;

/**
 * On whose behalf a statement is given, beside the delegation that delivers it (L11).
 *
 * @param name of the group, as it is read out ("Group of Friends of Women, Peace and Security")
 * @param aligned who aligns itself with the statement, by code, each once; the delivering delegation is not named again
 */
public record Group(String name, List<EntityCode> aligned) {

    /** More than there are entities. */
    public static final int MOST_ALIGNED = 300;

    public static final int LONGEST_NAME = 200;

    /** What shows nothing in a name, so that nobody could tell two groups apart by it: formats, fillers, selectors of variants. */
    private static final Pattern INVISIBLE =
            Pattern.compile("[\\p{Cf}\\u034F\\u115F\\u1160\\u180B-\\u180F\\u2065\\u3164\\uFFA0"
                    + "\\uFE00-\\uFE0F\\uFFF0-\\uFFF8\\x{E0000}-\\x{E0FFF}]");

    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Z}\\u0085\\u2800]+");

    private static final Comparator<EntityCode> BY_CODE = Comparator.comparing(EntityCode::value);

    public Group {
        aligned = List.copyOf(aligned);
    }

    public static Group of(String name, Collection<EntityCode> aligned) {
        return new Group(
                cleaned(name), aligned.stream().distinct().sorted(BY_CODE).toList());
    }

    /** The name without what nobody sees, by which a group is known from another but for the case of letters (L11). */
    private static String cleaned(String name) {
        String visible = INVISIBLE.matcher(name).replaceAll("");
        return Normalizer.normalize(SPACE.matcher(visible).replaceAll(" ").strip(), Normalizer.Form.NFC);
    }

    /** The group without the delegation that speaks for it. */
    Group deliveredBy(EntityCode delivering) {
        return new Group(
                name, aligned.stream().filter(code -> !code.equals(delivering)).toList());
    }
}
