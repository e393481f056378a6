package org.plenary.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Programme;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks programme, registration and lists of speakers who has to attend what. */
@Component
class DutyRoster {

    private final AttendeeStore attendees;
    private final Programme programme;
    private final Participants participants;
    private final Delegations delegations;
    private final StatementDuties statements;

    DutyRoster(
            AttendeeStore attendees,
            Programme programme,
            Participants participants,
            Delegations delegations,
            StatementDuties statements) {
        this.attendees = attendees;
        this.programme = programme;
        this.participants = participants;
        this.delegations = delegations;
        this.statements = statements;
    }

    Mono<Duties> of(MeetingCode meeting) {
        return Mono.zip(
                        programme.sessions(meeting).collectList(),
                        delegations.ofMeeting(meeting).collectList(),
                        admitted(meeting))
                .flatMap(found -> statements
                        .of(meeting, found.getT2(), found.getT3())
                        .map(spoken -> Duties.of(found.getT1(), spoken, people(found.getT2(), found.getT3()))));
    }

    /** The approved people who were told so: whoever waits for that letter gets the sessions with it. */
    private Mono<List<Participant>> admitted(MeetingCode meeting) {
        return attendees
                .ofMeeting(meeting)
                .collect(Collectors.toSet())
                .flatMap(welcomed -> participants
                        .approvedOf(meeting)
                        .filter(participant -> welcomed.contains(participant.id()))
                        .collectList());
    }

    private static Collection<Attendance> people(List<Delegation> delegations, List<Participant> admitted) {
        Set<AccountId> focalPoints = delegations.stream()
                .flatMap(delegation -> delegation.focalPoints().stream())
                .map(FocalPoint::account)
                .collect(Collectors.toSet());
        return admitted.stream()
                .flatMap(participant -> attendance(participant, focalPoints))
                .toList();
    }

    private static Stream<Attendance> attendance(Participant participant, Set<AccountId> focalPoints) {
        AccountId account = participant.account();
        if (account == null) {
            return Stream.empty();
        }
        boolean focalPoint = participant.role() == ParticipantRole.FOCAL_POINT || focalPoints.contains(account);
        return Stream.of(new Attendance(account, true, focalPoint));
    }
}
