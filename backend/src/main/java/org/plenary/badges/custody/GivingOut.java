package org.plenary.badges.custody;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.Problem;

/** Which badges can be given out, one or many, and which of them are in the way (B4). */
final class GivingOut {

    /** As many serials as somebody reads in a sentence. */
    private static final int NAMED = 10;

    private GivingOut() {}

    /** @throws Problem {@code badges.not-collectable}, which names those that are revoked or suspended */
    static void allUsable(int wanted, List<CustodyStore.Wanted> found) {
        List<CustodyStore.Wanted> ended =
                found.stream().filter(badge -> !badge.active()).toList();
        int unknown = wanted - found.size();
        if (wanted == 0 || unknown > 0 || !ended.isEmpty()) {
            throw refusal("badges.not-collectable", wanted, ended).with("unknown", unknown);
        }
    }

    /** @throws Problem {@code badges.collected-already}, which names those in somebody's hands */
    static void noneOut(List<CustodyStore.Wanted> wanted, Set<BadgeId> out) {
        List<CustodyStore.Wanted> taken =
                wanted.stream().filter(badge -> out.contains(badge.id())).toList();
        if (!taken.isEmpty()) {
            throw refusal("badges.collected-already", wanted.size(), taken);
        }
    }

    /** One is out, and nobody can say which. */
    static Problem outMeanwhile() {
        return refusal("badges.collected-already", 1, List.of());
    }

    private static Problem refusal(String code, int wanted, Collection<CustodyStore.Wanted> which) {
        String serials = which.stream()
                .map(CustodyStore.Wanted::serial)
                .sorted()
                .limit(NAMED)
                .collect(Collectors.joining(", "));
        return Problem.of(code, 409)
                .rule("B4")
                .field("badges")
                .with("wanted", wanted)
                .with("count", which.size())
                .with("serials", serials)
                .with("more", Math.max(0, which.size() - NAMED));
    }
}
