package org.plenary.registration.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.plenary.registration.Answer;
import org.plenary.registration.Delegation;
import org.plenary.registration.DelegationTask;
import org.plenary.registration.ParticipantState;

/**
 * A delegation as its focal point and the Secretariat see it.
 *
 * @param answer what it said to the questions of 2016 (R11); absent until it answers
 * @param participants given with one delegation, absent in lists
 * @param tasks what is left to do; given with one delegation, absent in lists
 */
record DelegationView(
        DelegationId id,
        MeetingCode meeting,
        EntityRef entity,
        List<Acting> focalPoints,
        Instant invitedAt,
        @Nullable Answer answer,
        Map<ParticipantState, Integer> counts,
        @Nullable List<ParticipantView> participants,
        @Nullable List<DelegationTask> tasks,
        @Nullable Boolean registrationOpen,
        long version) {

    /** Somebody who acts for the delegation. */
    record Acting(AccountId account, String name, String email) {}

    /** The parts that only the page of one delegation has. */
    record Page(List<ParticipantView> participants, List<DelegationTask> tasks, boolean registrationOpen) {}

    static DelegationView of(
            Delegation delegation, EntityRef entity, Map<ParticipantState, Integer> counts, @Nullable Page page) {
        return new DelegationView(
                delegation.id(),
                delegation.meeting(),
                entity,
                delegation.focalPoints().stream()
                        .map(who -> new Acting(who.account(), who.name(), who.email()))
                        .toList(),
                delegation.invitedAt(),
                delegation.answer(),
                counts,
                page == null ? null : page.participants(),
                page == null ? null : page.tasks(),
                page == null ? null : page.registrationOpen(),
                delegation.version());
    }
}
