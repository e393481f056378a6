package org.plenary.badges.passes;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Pass;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;

/**
 * What has to happen so that each delegation has the passes that the plan gives it: the lowest numbers stay, what is missing is
 * issued under the lowest free ones, the highest go, and a pass for other zones is replaced under its number.
 */
record PassChanges(List<Pass.Owner> issued, List<Pass> revoked) {

    /** A delegation that comes. */
    record Comer(DelegationId delegation, EntityCode entity) {}

    static PassChanges of(PassPlan plan, Collection<Comer> comers, Collection<Pass> usable) {
        List<Pass.Owner> issued = new ArrayList<>();
        List<Pass> revoked = new ArrayList<>();
        Set<Pass> kept = new HashSet<>();
        for (Comer comer : comers) {
            for (int place = 1; place <= plan.of(comer.delegation()); place++) {
                Pass pass = at(comer, place, plan.zones(), usable);
                if (pass == null) {
                    issued.add(new Pass.Owner(comer.delegation(), comer.entity(), place));
                } else {
                    kept.add(pass);
                }
            }
        }
        usable.stream().filter(pass -> !kept.contains(pass)).forEach(revoked::add);
        return new PassChanges(List.copyOf(issued), List.copyOf(revoked));
    }

    private static @Nullable Pass at(Comer comer, int place, ZoneSet zones, Collection<Pass> usable) {
        return usable.stream()
                .filter(pass -> pass.of().delegation().equals(comer.delegation()))
                .filter(pass -> pass.of().place() == place && pass.zones().equals(zones))
                .findFirst()
                .orElse(null);
    }
}
