package org.plenary.speakers;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
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

    private static final Comparator<EntityCode> BY_CODE = Comparator.comparing(EntityCode::value);

    public Group {
        aligned = List.copyOf(aligned);
    }

    public static Group of(String name, Collection<EntityCode> aligned) {
        return new Group(
                Normalizer.normalize(name.strip(), Normalizer.Form.NFC),
                aligned.stream().distinct().sorted(BY_CODE).toList());
    }

    /** The group without the delegation that speaks for it. */
    Group deliveredBy(EntityCode delivering) {
        return new Group(
                name, aligned.stream().filter(code -> !code.equals(delivering)).toList());
    }
}
