package org.plenary.speakers.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.speakers.Group;

/**
 * On whose behalf a statement is given (L11).
 *
 * @param name of the group, as it is read out
 * @param aligned the delegations that align themselves with it, in the alphabetical order of that language (R10)
 */
record OnBehalfView(String name, List<EntityRef> aligned) {

    static @Nullable OnBehalfView of(@Nullable Group group, EntityDirectory entities, Language language) {
        return group == null
                ? null
                : new OnBehalfView(
                        group.name(),
                        entities.sorted(language).stream()
                                .filter(entity -> group.aligned().contains(entity.code()))
                                .map(entity -> entities.ref(entity.code(), language))
                                .toList());
    }
}
