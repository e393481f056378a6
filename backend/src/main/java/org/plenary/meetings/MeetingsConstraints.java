package org.plenary.meetings;

import org.plenary.kernel.Problem;
import org.plenary.platform.ConstraintProblem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the database's own refusals mean here. */
@Configuration(proxyBeanMethods = false)
class MeetingsConstraints {

    @Bean
    ConstraintProblem meetingCodeTaken() {
        return new ConstraintProblem(
                "meetings_meeting_pkey",
                () -> Problem.of("meetings.code-taken", 409).field("code"));
    }

    @Bean
    ConstraintProblem delegationsInvited() {
        return new ConstraintProblem(
                "registration_delegation_meeting_fkey", () -> Problem.of("meetings.has-delegations", 409));
    }

    @Bean
    ConstraintProblem peopleRegistered() {
        return new ConstraintProblem(
                "registration_participant_meeting_fkey", () -> Problem.of("meetings.has-delegations", 409));
    }

    @Bean
    ConstraintProblem roomOverlap() {
        return new ConstraintProblem(
                "meetings_session_room_overlap",
                () -> Problem.of("meetings.room-just-taken", 409).field("room"));
    }

    @Bean
    ConstraintProblem roomInUse() {
        return new ConstraintProblem(
                "meetings_session_room",
                () -> Problem.of("meetings.room-in-use", 409).field("room"));
    }
}
