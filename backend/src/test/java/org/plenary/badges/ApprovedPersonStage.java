package org.plenary.badges;

import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.testing.SignedIn;
import org.springframework.beans.factory.annotation.Autowired;

/** A meeting of today with one delegation and one approved person, as tests of badges and doors need them. */
public abstract class ApprovedPersonStage {

    @Autowired
    protected SignedIn signedIn;

    protected BadgeSamples samples;

    protected MeetingCode meeting;

    protected DelegationId delegation;

    protected ParticipantId person;

    protected void approve(String entity, String displayName, String passportName) {
        samples = new BadgeSamples(signedIn);
        meeting = samples.today();
        delegation = samples.delegation(meeting, entity);
        person = samples.approved(meeting, delegation, BadgeSamples.person(displayName, passportName));
    }
}
