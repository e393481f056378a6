package org.plenary.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.DeviceId;
import org.plenary.kernel.GateId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;

/** The decision itself: who, with which grants, under which path. */
class AccessRuleTest {

    private static final MeetingCode BERLIN = MeetingCode.of("berlin-2018");
    private static final MeetingCode ALICANTE = MeetingCode.of("alicante-2017");
    private static final DelegationId SPAIN = DelegationId.random();
    private static final DelegationId GHANA = DelegationId.random();

    @Test
    void aRoleCountsInItsMeetingOnly() {
        AccessRule rule = roles(Role.SECRETARIAT);
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, BERLIN)), in(BERLIN)))
                .isTrue();
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, ALICANTE)), in(BERLIN)))
                .isFalse();
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, BERLIN)), Map.of()))
                .isFalse();
        assertThat(rule.admits(person(Grant.ofNetwork(Role.SECRETARIAT)), in(BERLIN)))
                .isTrue();
        assertThat(rule.admits(person(Grant.ofNetwork(Role.SECRETARIAT)), Map.of()))
                .isTrue();
    }

    @Test
    void aRuleForAnyMeetingTakesTheRoleOfOne() {
        AccessRule rule = new AccessRule.Roles(Set.of(Role.SECRETARIAT), false, true);
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, BERLIN)), Map.of()))
                .isTrue();
        assertThat(rule.admits(person(Grant.of(Role.PROTOCOL_OFFICER, BERLIN)), Map.of()))
                .isFalse();
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, ALICANTE)), in(BERLIN)))
                .isFalse();
        assertThat(rule.admits(Viewer.anonymous(), Map.of())).isFalse();
    }

    @Test
    void onlyAnAdministratorImpliesAnotherRole() {
        for (Role wanted : Role.values()) {
            for (Role held : Role.values()) {
                if (held == Role.FOCAL_POINT) {
                    continue;
                }
                boolean expected = held == wanted || (held == Role.ADMINISTRATOR && wanted == Role.SECRETARIAT);
                assertThat(roles(wanted).admits(person(Grant.of(held, BERLIN)), in(BERLIN)))
                        .as("%s for %s", held, wanted)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void aFocalPointReachesOneDelegation() {
        AccessRule rule = roles(Role.FOCAL_POINT, Role.SECRETARIAT);
        Viewer spain = person(Grant.focalPoint(BERLIN, SPAIN));
        assertThat(rule.admits(spain, in(BERLIN, SPAIN))).isTrue();
        assertThat(rule.admits(spain, in(BERLIN, GHANA))).isFalse();
        assertThat(rule.admits(spain, in(ALICANTE, SPAIN))).isFalse();
        assertThat(rule.admits(spain, in(BERLIN))).isTrue();
        assertThat(rule.admits(person(Grant.of(Role.SECRETARIAT, BERLIN)), in(BERLIN, GHANA)))
                .isTrue();
    }

    @Test
    void aDeviceIsNotSignedIn() {
        Viewer device = Viewer.device(DeviceId.random(), "North", Grant.of(Role.DOOR_SCANNER, BERLIN), GateId.random());
        assertThat(new AccessRule.SignedIn().admits(device, Map.of())).isFalse();
        assertThat(roles(Role.DOOR_SCANNER).admits(device, in(BERLIN))).isTrue();
        assertThat(roles(Role.DOOR_SCANNER).admits(device, in(ALICANTE))).isFalse();
        assertThat(new AccessRule.SignedIn().admits(Viewer.anonymous(), Map.of()))
                .isFalse();
        assertThat(new AccessRule.Everyone().admits(Viewer.anonymous(), Map.of()))
                .isTrue();
    }

    @Test
    void exactlyOneAnnotationDeclaresARule() throws NoSuchMethodException {
        assertThat(AccessRule.declaredOn(method("none"))).isEmpty();
        assertThat(AccessRule.declaredOn(method("two"))).isEmpty();
        assertThat(AccessRule.declaredOn(method("nobody"))).isEmpty();
        assertThat(AccessRule.declaredOn(method("one"))).contains(roles(Role.SPEAKER));
        assertThat(AccessRule.declaredOn(method("everyone"))).contains(new AccessRule.Everyone());
    }

    @Test
    void grantsThatMeanNothingCannotBeMade() {
        assertThatThrownBy(() -> Grant.ofNetwork(Role.PARTICIPANT)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Grant.of(Role.FOCAL_POINT, BERLIN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Grant(Role.SPEAKER, BERLIN, SPAIN)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AccessRule roles(Role... roles) {
        return new AccessRule.Roles(Set.of(roles), false);
    }

    private static Viewer person(Grant... grants) {
        return Viewer.person(AccountId.random(), "Amina", Language.EN, Set.of(grants));
    }

    private static Map<String, String> in(MeetingCode meeting) {
        return Map.of("meeting", meeting.value());
    }

    private static Map<String, String> in(MeetingCode meeting, DelegationId delegation) {
        return Map.of("meeting", meeting.value(), "delegation", delegation.toString());
    }

    private static Method method(String name) throws NoSuchMethodException {
        return Sample.class.getDeclaredMethod(name);
    }

    @SuppressWarnings("unused")
    private static final class Sample {
        void none() {}

        @AllowEveryone
        @AllowSignedIn
        void two() {}

        @Allow({})
        void nobody() {}

        @Allow(Role.SPEAKER)
        void one() {}

        @AllowEveryone
        void everyone() {}
    }
}
