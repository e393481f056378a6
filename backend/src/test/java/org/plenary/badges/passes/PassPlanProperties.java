package org.plenary.badges.passes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.plenary.badges.BadgeState;
import org.plenary.badges.CodeSigning;
import org.plenary.badges.Pass;
import org.plenary.badges.ZoneSet;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Room;

/** Plans of secondary passes, whatever they give to whom (B3). */
class PassPlanProperties {

    private static final SessionId SESSION = SessionId.random();
    private static final MeetingCode MEETING = MeetingCode.of("berlin-2018");

    @Property
    void theTotalIsWhatAllGetAndNeverMoreThanTheSeats(
            @ForAll @IntRange(max = 5) int per,
            @ForAll @Size(max = 8) List<@IntRange(max = 9) Integer> others,
            @ForAll @IntRange(max = 8) int further,
            @ForAll @IntRange(max = 60) int seats) {
        Case laid = laid(per, others, further);
        int total = others.stream().mapToInt(Integer::intValue).sum() + per * further;
        List<DelegationId> all =
                laid.comers.stream().map(PassChanges.Comer::delegation).toList();

        assertThat(laid.plan.total(all)).isEqualTo(total);
        if (total > seats) {
            assertThatThrownBy(() -> laid.plan.within(room(seats), all))
                    .isInstanceOfSatisfying(
                            Problem.class,
                            problem -> assertThat(problem.code())
                                    .isEqualTo(seats == 0 ? "badges.room-without-seats" : "badges.passes-exceed-room"));
        } else {
            assertThat(laid.plan.within(room(seats), all)).isEqualTo(laid.plan);
        }
    }

    @Property
    void afterwardsEachHasItsNumbersAndAgainNothingChanges(
            @ForAll @IntRange(max = 5) int before,
            @ForAll @IntRange(max = 5) int per,
            @ForAll @Size(max = 6) List<@IntRange(max = 7) Integer> others,
            @ForAll @IntRange(max = 6) int further) {
        Case laid = laid(per, others, further);
        List<Pass> held = applied(List.of(), PassChanges.of(laid(before, List.of(), 0).plan, laid.comers, List.of()));

        PassChanges changes = PassChanges.of(laid.plan, laid.comers, held);
        List<Pass> now = applied(held, changes);

        for (PassChanges.Comer comer : laid.comers) {
            assertThat(now.stream()
                            .filter(pass -> pass.of().delegation().equals(comer.delegation()))
                            .map(pass -> pass.of().place()))
                    .containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, laid.plan.of(comer.delegation()))
                            .boxed()
                            .toList());
        }
        assertThat(changes.revoked().isEmpty()
                        || changes.revoked().stream()
                                .allMatch(pass -> pass.of().place()
                                        > laid.plan.of(pass.of().delegation())))
                .as("the lowest numbers stay")
                .isTrue();
        PassChanges again = PassChanges.of(laid.plan, laid.comers, now);
        assertThat(again.issued()).isEmpty();
        assertThat(again.revoked()).isEmpty();
    }

    /** Whoever is inside with a pass stays so, and its number stays its number, when it is to open other zones. */
    @Property
    void otherZonesAreOpenedByTheNextGenerationOfEachPassThatStays(
            @ForAll @IntRange(max = 5) int before,
            @ForAll @IntRange(max = 5) int per,
            @ForAll @IntRange(max = 6) int delegations) {
        Case laid = laid(per, List.of(), delegations);
        List<Pass> held = applied(List.of(), PassChanges.of(laid(before, List.of(), 0).plan, laid.comers, List.of()));

        PassChanges changes = PassChanges.of(new PassPlan(per, Map.of(), ZoneSet.of("B")), laid.comers, held);

        assertThat(changes.renewed()).hasSize(Math.min(before, per) * delegations);
        assertThat(changes.issued()).hasSize(Math.max(0, per - before) * delegations);
        assertThat(changes.revoked()).hasSize(Math.max(0, before - per) * delegations);
        assertThat(changes.ended()).containsExactlyInAnyOrderElementsOf(held);
    }

    private static Room room(int seats) {
        return new Room(RoomId.random(), MEETING, LocalizedText.english("Hall"), seats, 0, 1);
    }

    private record Case(PassPlan plan, List<PassChanges.Comer> comers) {}

    private static Case laid(int per, List<Integer> others, int further) {
        Map<DelegationId, Integer> exceptions = new HashMap<>();
        List<PassChanges.Comer> comers = new ArrayList<>();
        for (int i = 0; i < others.size() + further; i++) {
            var comer = new PassChanges.Comer(new DelegationId(new UUID(0, i)), EntityCode.of("ESP"));
            comers.add(comer);
            if (i < others.size()) {
                exceptions.put(comer.delegation(), others.get(i));
            }
        }
        return new Case(new PassPlan(per, exceptions, ZoneSet.NONE), comers);
    }

    private static List<Pass> applied(List<Pass> held, PassChanges changes) {
        List<Pass> now = new ArrayList<>(held);
        now.removeAll(changes.revoked());
        changes.issued().forEach(owner -> now.add(pass(owner)));
        return now;
    }

    private static Pass pass(Pass.Owner owner) {
        byte[] claims = new byte[24];
        claims[0] = 1;
        return new Pass(
                BadgeId.random(),
                UUID.randomUUID(),
                MEETING,
                SESSION,
                owner,
                owner.place(),
                CodeSigning.Signed.of(claims, "digest"),
                ZoneSet.NONE,
                Instant.EPOCH,
                Instant.EPOCH.plusSeconds(1),
                BadgeState.ACTIVE);
    }
}
