package org.plenary.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.plenary.identity.Grant;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Audience;
import org.plenary.platform.LiveEvent;

/** Who is told of what concerns one delegation (P1, P2). */
class CircleTest {

    private static final MeetingCode MEETING = MeetingCode.of("berlin-2018");
    private static final DelegationId DELEGATION = DelegationId.random();

    @Test
    void theInterpretationOfficerLearnsOfRequestsForInterpretation() {
        Viewer officer = holding(Grant.of(Role.INTERPRETATION_OFFICER, MEETING));
        assertThat(admits("interpretation.requested", officer)).isTrue();
        assertThat(admits("interpretation.withdrawn", officer)).isTrue();
    }

    @Test
    void theInterpretationOfficerLearnsNothingElseOfADelegation() {
        Viewer officer = holding(Grant.of(Role.INTERPRETATION_OFFICER, MEETING));
        assertThat(admits("registration.participant-registered", officer)).isFalse();
        assertThat(admits("speakers.inscribed", officer)).isFalse();
    }

    @Test
    void anOfficerOfAnotherMeetingAndAnotherFocalPointLearnNothing() {
        MeetingCode other = MeetingCode.of("windhoek-2019");
        assertThat(admits("interpretation.requested", holding(Grant.of(Role.INTERPRETATION_OFFICER, other))))
                .isFalse();
        assertThat(admits("interpretation.requested", holding(Grant.focalPoint(MEETING, DelegationId.random()))))
                .isFalse();
        assertThat(admits("interpretation.requested", holding(Grant.of(Role.PARTICIPANT, MEETING))))
                .isFalse();
    }

    @Test
    void everyFocalPointOfTheMeetingLearnsWhatInterpretationIsProvided() {
        var decided = new LiveEvent(
                1, "interpretation.provision-changed", MEETING, "subject", Audience.participants(), Instant.EPOCH);
        Viewer focalPoint = holding(Grant.focalPoint(MEETING, DELEGATION));
        assertThat(Circle.admits(decided, focalPoint, MEETING)).isTrue();
        MeetingCode other = MeetingCode.of("windhoek-2019");
        assertThat(Circle.admits(decided, holding(Grant.focalPoint(other, DELEGATION)), MEETING))
                .isFalse();
    }

    @Test
    void theDelegationAndTheSecretariatLearnEverything() {
        for (String topic : Set.of("interpretation.requested", "registration.participant-registered")) {
            assertThat(admits(topic, holding(Grant.focalPoint(MEETING, DELEGATION))))
                    .isTrue();
            assertThat(admits(topic, holding(Grant.of(Role.SECRETARIAT, MEETING))))
                    .isTrue();
        }
    }

    @Test
    void aPersonLearnsOfTheOwnBadgeAndNotOfAnothers() {
        AccountId holder = AccountId.random();
        var issued = new LiveEvent(
                1,
                "badges.badge-issued",
                MEETING,
                "subject",
                Audience.delegation(DELEGATION).and(holder),
                Instant.EPOCH);
        Set<Grant> participant = Set.of(Grant.of(Role.PARTICIPANT, MEETING));
        Viewer own = Viewer.person(holder, "Amina Test", Language.EN, participant);
        assertThat(Circle.admits(issued, own, MEETING)).isTrue();
        assertThat(Circle.admits(issued, holding(Grant.of(Role.PARTICIPANT, MEETING)), MEETING))
                .isFalse();
        assertThat(Circle.admits(issued, holding(Grant.focalPoint(MEETING, DELEGATION)), MEETING))
                .isTrue();
        assertThat(Circle.admits(issued, Viewer.anonymous(), MEETING)).isFalse();
    }

    private static boolean admits(String topic, Viewer viewer) {
        var event = new LiveEvent(1, topic, MEETING, "subject", Audience.delegation(DELEGATION), Instant.EPOCH);
        return Circle.admits(event, viewer, MEETING);
    }

    private static Viewer holding(Grant grant) {
        return Viewer.person(AccountId.random(), "Amina Test", Language.EN, Set.of(grant));
    }
}
