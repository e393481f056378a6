package org.plenary.badges.passes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Pass;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;

/**
 * What has to happen so that each delegation has the passes that the plan gives it: the lowest numbers stay, what is missing is
 * issued under the lowest free ones, the highest go, and a pass for other zones is followed by its next generation.
 *
 * @param renewed passes whose next generation opens other zones
 * @param revoked passes that nothing follows
 */
record PassChanges(List<Pass.Owner> issued, List<Pass> renewed, List<Pass> revoked) {

    /** A delegation that comes. */
    record Comer(DelegationId delegation, EntityCode entity) {}

    static PassChanges of(PassPlan plan, Collection<Comer> comers, Collection<Pass> usable) {
        List<Pass.Owner> issued = new ArrayList<>();
        List<Pass> renewed = new ArrayList<>();
        Set<Pass> kept = new HashSet<>();
        for (Comer comer : comers) {
            for (int place = 1; place <= plan.of(comer.delegation()); place++) {
                Pass pass = at(comer, place, usable);
                if (pass == null) {
                    issued.add(new Pass.Owner(comer.delegation(), comer.entity(), place));
                } else {
                    kept.add(pass);
                    if (!pass.zones().equals(plan.zones())) {
                        renewed.add(pass);
                    }
                }
            }
        }
        List<Pass> revoked =
                usable.stream().filter(pass -> !kept.contains(pass)).toList();
        return new PassChanges(List.copyOf(issued), List.copyOf(renewed), revoked);
    }

    /** The passes whose paper is worth nothing afterwards, by number. */
    List<Pass> ended() {
        return Stream.concat(renewed.stream(), revoked.stream())
                .sorted((one, other) -> one.serial().compareTo(other.serial()))
                .toList();
    }

    /**
     * Whether more passes are good afterwards, or some open other zones. What is out opens what it opens: fewer of them, or the same
     * again, open nothing by mistake that they do not open now.
     */
    boolean openMore() {
        return issued.size() > revoked.size() || !renewed.isEmpty();
    }

    /** The delegations that have other passes afterwards. */
    List<DelegationId> concerned() {
        return Stream.concat(
                        issued.stream(),
                        Stream.concat(renewed.stream(), revoked.stream()).map(Pass::of))
                .map(Pass.Owner::delegation)
                .distinct()
                .toList();
    }

    private static @Nullable Pass at(Comer comer, int place, Collection<Pass> usable) {
        return usable.stream()
                .filter(pass -> pass.of().delegation().equals(comer.delegation()))
                .filter(pass -> pass.of().place() == place)
                .findFirst()
                .orElse(null);
    }
}
