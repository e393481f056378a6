package org.plenary.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.plenary.identity.Grant;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.registration.AccreditationService;
import org.plenary.registration.Answer;
import org.plenary.registration.Decision;
import org.plenary.registration.Delegation;
import org.plenary.registration.DelegationService;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.ParticipantService;
import org.plenary.registration.Person;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Invites delegations and lets their focal points answer and register their people, each as the person who would do it. */
@Demonstration
@Component
class DelegationLoading {

    private static final List<ParticipantRole> ROLES =
            List.of(ParticipantRole.HEAD, ParticipantRole.FOCAL_POINT, ParticipantRole.DELEGATE);

    private final DelegationService delegations;
    private final ParticipantService participants;
    private final AccreditationService accreditation;
    private final DemoClock clock;

    DelegationLoading(
            DelegationService delegations,
            ParticipantService participants,
            AccreditationService accreditation,
            DemoClock clock) {
        this.delegations = delegations;
        this.participants = participants;
        this.accreditation = accreditation;
        this.clock = clock;
    }

    /** Invites an entity; its focal point is the second of its people, who may also take part. */
    Mono<Delegation> invite(MeetingCode meeting, EntityCode entity, SamplePeople people, Viewer by) {
        SamplePeople.Name name = people.name(entity, 1);
        var nominee =
                new DelegationService.Nominee(name.own(), SamplePeople.address(entity, name), people.language(entity));
        return delegations.invite(meeting, entity, nominee, by);
    }

    Mono<Delegation> answer(Delegation delegation, boolean designated) {
        FocalPoint who = delegation.focalPoints().get(0);
        var answer = new Answer(designated, designated ? who.name() : null, true, null, clock.instant());
        return delegations.answer(delegation.meeting(), delegation.id(), answer, null, focalPoint(delegation));
    }

    /** Registers that many people as drafts: the head, the focal point, delegates. */
    Mono<List<Participant>> register(Delegation delegation, int count, SamplePeople people) {
        List<Person> wanted = IntStream.range(0, count)
                .mapToObj(number ->
                        people.person(delegation.entity(), number, ROLES.get(Math.min(number, ROLES.size() - 1))))
                .toList();
        return register(delegation, wanted);
    }

    Mono<List<Participant>> register(Delegation delegation, List<Person> people) {
        Viewer focalPoint = focalPoint(delegation);
        return Flux.fromIterable(people)
                .concatMap(person -> participants.register(delegation.meeting(), delegation.id(), person, focalPoint))
                .collectList();
    }

    Mono<List<Participant>> submit(Delegation delegation) {
        return participants
                .submit(delegation.meeting(), delegation.id(), focalPoint(delegation))
                .collectList();
    }

    Mono<List<Participant>> approve(MeetingCode meeting, List<Participant> people, Viewer by) {
        var decision = new Decision(Decision.Kind.APPROVE, null, null, by.name());
        return Flux.fromIterable(people)
                .distinct(Participant::id)
                .concatMap(one -> accreditation.decide(meeting, one.id(), one.version(), decision, by))
                .collectList();
    }

    Mono<Participant> decide(Participant participant, Decision.Kind kind, String reason, Viewer by) {
        var decision = new Decision(kind, reason, "R2", by.name());
        return accreditation.decide(participant.meeting(), participant.id(), participant.version(), decision, by);
    }

    /** The delegation's focal point, as they would be signed in. */
    static Viewer focalPoint(Delegation delegation) {
        FocalPoint who = delegation.focalPoints().get(0);
        Grant grant = Grant.focalPoint(delegation.meeting(), delegation.id());
        return Viewer.person(who.account(), who.name(), who.language(), Set.of(grant));
    }
}
