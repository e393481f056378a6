package org.plenary.speakers.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;

/**
 * Why an entry stands where it stands, in facts that the Secretariat can read out: "Minister, receipt 14; after 3 of higher
 * standing; 2 before it withdrew".
 *
 * @param pin the chair's decision, where that and not the rule gave the position
 * @param group on whose behalf the statement is given (L11)
 * @param exchangedWith the receipt with which it exchanged its place (L15)
 * @param alphabetical whether letter and not receipt decides among equals (L9)
 * @param ahead how many are ahead for which reason; together all who are ahead
 * @param levels at which level how many are {@link Ahead#HIGHER}; together all of those
 * @param classes of which class how many are of a {@linkplain Ahead#CLASS_BEFORE class heard before}; together all of those
 * @param withdrawn how many of equal standing would be ahead, had they not withdrawn (L16)
 */
public record Why(
        EntityKind entityClass,
        Level level,
        int receipt,
        Ground ground,
        @Nullable Pin pin,
        @Nullable String group,
        @Nullable Integer exchangedWith,
        boolean alphabetical,
        Map<Ahead, Integer> ahead,
        Map<Level, Integer> levels,
        Map<EntityKind, Integer> classes,
        int withdrawn) {

    public Why {
        ahead = Collections.unmodifiableMap(new LinkedHashMap<>(ahead));
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
    }
}
