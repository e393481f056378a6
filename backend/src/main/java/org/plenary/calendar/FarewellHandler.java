package org.plenary.calendar;

import java.util.Set;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meetings;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A registration was withdrawn: the person is released from what they were invited to, and told so (C2). */
@Component
class FarewellHandler implements OutboxHandler {

    private final AttendeeStore attendees;
    private final Agendas agendas;
    private final Correspondence correspondence;
    private final Meetings meetings;
    private final Participants participants;

    FarewellHandler(
            AttendeeStore attendees,
            Agendas agendas,
            Correspondence correspondence,
            Meetings meetings,
            Participants participants) {
        this.attendees = attendees;
        this.agendas = agendas;
        this.correspondence = correspondence;
        this.meetings = meetings;
        this.participants = participants;
    }

    @Override
    public String name() {
        return "calendar.farewell";
    }

    @Override
    public Set<String> topics() {
        return Set.of("registration.participant-withdrawn");
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        return participants
                .get(ParticipantId.of(event.event().subject()))
                .filter(participant -> !participant.approved())
                .flatMap(participant ->
                        agendas.hold(participant.meeting()).then(Mono.defer(() -> release(participant))));
    }

    /** Where the person was welcomed counts: an address corrected just before has no invitations yet. */
    private Mono<Void> release(Participant participant) {
        return attendees
                .find(participant)
                .flatMap(attendee -> attendees
                        .remove(participant.meeting(), participant.id())
                        .then(Mono.justOrEmpty(attendee.account())))
                .flatMap(account -> agendas.follow(participant.meeting(), account))
                .zipWith(meetings.get(participant.meeting()))
                .flatMap(found -> correspondence.tell(found.getT2(), found.getT1()));
    }
}
