package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.plenary.checkin.OverrideRules.Course;
import org.plenary.checkin.OverrideRules.Refusal;
import org.plenary.checkin.OverrideRules.Refused;
import org.plenary.kernel.WireName;

/** Whom a supervisor may admit (B10): nobody without a badge that stands, and nothing that a phone did alone is dropped. */
class OverrideRulesProperties {

    private static final Set<Verdict> NEVER = EnumSet.of(
            Verdict.REVOKED, Verdict.WRONG_MEETING, Verdict.UNKNOWN_CODE, Verdict.FORGED_CODE, Verdict.ALREADY_INSIDE);

    @Property
    void nobodyIsAdmittedWithABadgeThatIsRevokedOrByACodeOfNobody(@ForAll("scans") Refused refused) {
        if (refused.revoked() || NEVER.contains(refused.scan())) {
            assertThat(OverrideRules.course(refused)).isNotEqualTo(Course.ADMIT);
        }
    }

    @Property
    void whoIsRefusedForPlaceTimeRoomOrStandingIsAdmitted(@ForAll("scans") Refused refused) {
        boolean standsOnlyInTheRoom = refused.direction() == Direction.IN
                && !refused.revoked()
                && refused.scan() != Verdict.ADMITTED
                && !NEVER.contains(refused.scan());
        assertThat(OverrideRules.course(refused) == Course.ADMIT).isEqualTo(standsOnlyInTheRoom);
    }

    /** The device offers an override of its own verdict only: then somebody walked in, and it stays on record. */
    @Property
    void whatADeviceDidAloneIsNeverDropped(@ForAll("scans") Refused refused) {
        boolean offered = refused.direction() == Direction.IN
                && refused.decided() != null
                && OverrideRules.OVERRIDABLE.contains(refused.decided());
        if (offered) {
            assertThat(OverrideRules.course(refused)).isNotEqualTo(Course.REFUSE);
        }
    }

    /** Whether the scan had decided alone makes no difference to who is admitted. */
    @Property
    void theDevicesOwnVerdictAdmitsNobody(@ForAll("scans") Refused refused) {
        var alone = new Refused(refused.scan(), null, refused.direction(), refused.revoked());
        assertThat(OverrideRules.course(refused) == Course.ADMIT)
                .isEqualTo(OverrideRules.course(alone) == Course.ADMIT);
        assertThat(OverrideRules.course(alone)).isIn(Course.ADMIT, Course.REFUSE);
    }

    @Property
    void aRefusalSaysWhatToDoInstead(@ForAll("scans") Refused refused) {
        Refusal expected = switch (refused.verdict()) {
            case REVOKED -> Refusal.REVOKED;
            case ADMITTED, ALREADY_INSIDE -> Refusal.INSIDE;
            default -> Refusal.NOBODY;
        };
        assertThat(OverrideRules.refusal(refused))
                .isEqualTo(refused.direction() == Direction.OUT ? Refusal.LEAVING : expected);
    }

    @Property
    void aReasonHasThreeToFiveHundredCharactersInAnyScript(@ForAll @IntRange(min = 0, max = 700) int length) {
        boolean expected = length >= 3 && length <= 500;
        assertThat(DoorOverride.isReason("д".repeat(length))).isEqualTo(expected);
        assertThat(DoorOverride.isReason("𝒳".repeat(length))).isEqualTo(expected);
    }

    @Example
    void theScannersOfferTheSame() {
        assertThat(OverrideRules.OVERRIDABLE)
                .containsExactlyInAnyOrderElementsOf(VerdictVectors.load()
                        .file()
                        .get("overridable")
                        .valueStream()
                        .map(verdict -> WireName.of(Verdict.class, verdict.asString()))
                        .toList());
    }

    @Provide
    Arbitrary<Refused> scans() {
        return Combinators.combine(
                        Arbitraries.of(Verdict.class),
                        Arbitraries.of(Verdict.class).injectNull(0.3),
                        Arbitraries.of(Direction.class),
                        Arbitraries.of(true, false))
                .as(Refused::new);
    }
}
