package org.plenary.badges;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds whose badge it is: the participant and the entity that sends them. */
@Service
public class BadgeHolders {

    private final Participants participants;
    private final Delegations delegations;
    private final Entities entities;

    BadgeHolders(Participants participants, Delegations delegations, Entities entities) {
        this.participants = participants;
        this.delegations = delegations;
        this.entities = entities;
    }

    /** The person, whatever became of their registration. */
    public Mono<BadgeHolder> of(ParticipantId participant) {
        return participants.get(participant).flatMap(this::holder);
    }

    /** Everybody who is approved, with one look at each table. */
    public Mono<Map<ParticipantId, BadgeHolder>> ofMeeting(MeetingCode meeting) {
        return of(meeting, participants.approvedOf(meeting));
    }

    /** Whose badges these of one meeting are, with one look at each table. */
    public Mono<Map<ParticipantId, BadgeHolder>> of(MeetingCode meeting, Collection<Badge> badges) {
        return of(
                meeting,
                participants.all(badges.stream().map(Badge::participant).collect(Collectors.toSet())));
    }

    private Mono<Map<ParticipantId, BadgeHolder>> of(MeetingCode meeting, Flux<Participant> people) {
        Mono<Map<DelegationId, Entity>> senders = Mono.zip(
                delegations.ofMeeting(meeting).collectList(),
                entities.directory(),
                (all, directory) -> all.stream()
                        .collect(Collectors.toMap(
                                Delegation::id, delegation -> directory.require(delegation.entity()))));
        return senders.flatMap(sender -> people.map(person ->
                        new BadgeHolder(person, person.delegation() == null ? null : sender.get(person.delegation())))
                .collectMap(holder -> holder.participant().id()));
    }

    private Mono<BadgeHolder> holder(Participant participant) {
        DelegationId delegation = participant.delegation();
        if (delegation == null) {
            return Mono.just(new BadgeHolder(participant, null));
        }
        return delegations
                .get(delegation)
                .flatMap(found -> entities.byCode(found.entity()))
                .map(entity -> new BadgeHolder(participant, entity));
    }
}
