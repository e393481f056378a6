package org.plenary.calendar;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Programme;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks programme, registration and lists of speakers who has to attend what. */
@Component
class DutyRoster {

    private final AttendeeStore attendees;
    private final Meetings meetings;
    private final Programme programme;
    private final Participants participants;
    private final Delegations delegations;
    private final StatementDuties statements;

    DutyRoster(
            AttendeeStore attendees,
            Meetings meetings,
            Programme programme,
            Participants participants,
            Delegations delegations,
            StatementDuties statements) {
        this.attendees = attendees;
        this.meetings = meetings;
        this.programme = programme;
        this.participants = participants;
        this.delegations = delegations;
        this.statements = statements;
    }

    /** Everybody's duties in the meeting. */
    Mono<Duties> of(MeetingCode meeting) {
        Mono<List<Delegation>> all = delegations.ofMeeting(meeting).collectList();
        return admitted(meeting).zipWith(all).flatMap(found -> duties(meeting, found.getT1(), found.getT2(), all));
    }

    /** Enough to know this person's duties: one approval must not read everybody else. */
    Mono<Duties> of(MeetingCode meeting, AccountId account) {
        Mono<List<Delegation>> all = delegations.ofMeeting(meeting).collectList();
        return participants
                .ofAccount(meeting, account)
                .filterWhen(participant -> attendees.contains(meeting, participant.id()))
                .collectList()
                .zipWhen(this::delegationsOf)
                .flatMap(found -> duties(meeting, found.getT1(), found.getT2(), all));
    }

    private Mono<Duties> duties(
            MeetingCode meeting, List<Participant> admitted, List<Delegation> theirs, Mono<List<Delegation>> all) {
        return Mono.zip(
                        meetings.get(meeting).map(Setting::of),
                        programme.sessions(meeting).collectList(),
                        statements.of(meeting, all, admitted))
                .map(found -> Duties.of(found.getT1(), found.getT2(), found.getT3(), people(theirs, admitted)));
    }

    private Mono<List<Delegation>> delegationsOf(List<Participant> people) {
        return Flux.fromIterable(people)
                .mapNotNull(Participant::delegation)
                .distinct()
                .concatMap(delegations::get)
                .collectList();
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
