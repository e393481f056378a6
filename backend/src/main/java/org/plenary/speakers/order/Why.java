package org.plenary.speakers.order;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.network.EntityKind;
import org.plenary.speakers.turn.Ground;

/**
 * Why an entry stands where it stands, in facts that the Secretariat can read out: "Minister, receipt 14; after 3 of higher
 * standing; 2 before it withdrew". The three numbers of those ahead add up to all who are ahead.
 *
 * @param pin the chair's decision, where that and not the rule gave the position
 * @param group on whose behalf the statement is given (L11)
 * @param exchangedWith the receipt with which it exchanged its place (L15)
 * @param alphabetical whether letter and not receipt decides among equals (L9)
 * @param levels at which level how many of a higher band of the same class are ahead, highest first
 * @param higher how many of a higher class or band are ahead
 * @param earlier how many of equal standing are ahead
 * @param inSequence whether all those of equal standing were received before it, or precede by letter: after a change of level, an
 *     absence or an exchange they may be ahead for another reason, and it is not said that they were earlier
 * @param pinnedAhead how many are ahead because the chair pinned them
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
        Map<Level, Integer> levels,
        int higher,
        int earlier,
        boolean inSequence,
        int pinnedAhead,
        int withdrawn) {

    public Why {
        levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
    }
}
