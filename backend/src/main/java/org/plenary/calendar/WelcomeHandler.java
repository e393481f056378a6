package org.plenary.calendar;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Somebody was approved: their agenda is made, and one letter brings the badge and the invitations. When the address of an
 * approved person is corrected, the entries at the old address are taken back and the new one gets that letter (C2).
 */
@Component
class WelcomeHandler implements OutboxHandler {

    private static final String APPROVED = "registration.participant-approved";

    private final AttendeeStore attendees;
    private final Agendas agendas;
    private final Correspondence correspondence;
    private final WelcomePost post;
    private final Meetings meetings;
    private final Participants participants;
    private final Clock clock;

    WelcomeHandler(
            AttendeeStore attendees,
            Agendas agendas,
            Correspondence correspondence,
            WelcomePost post,
            Meetings meetings,
            Participants participants,
            Clock clock) {
        this.attendees = attendees;
        this.agendas = agendas;
        this.correspondence = correspondence;
        this.post = post;
        this.meetings = meetings;
        this.participants = participants;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "calendar.welcome";
    }

    @Override
    public Set<String> topics() {
        return Set.of(APPROVED, "registration.participant-changed", "registration.badge-data-changed");
    }

    @Override
    public Mono<Void> handle(StoredEvent event) {
        boolean approval = event.event().topic().equals(APPROVED);
        Duration waited = Duration.between(event.at(), clock.instant());
        Mono<Participant> present =
                participants.get(ParticipantId.of(event.event().subject())).filter(Participant::approved);
        return present.flatMap(person -> agendas.hold(person.meeting()))
                .then(present)
                .flatMap(person -> meetings.get(person.meeting())
                        .flatMap(meeting ->
                                approval ? admit(meeting, person, waited) : readdress(meeting, person, waited)));
    }

    private Mono<Void> admit(Meeting meeting, Participant person, Duration waited) {
        return attendees
                .add(person, clock.instant())
                .flatMap(first -> followed(meeting, person.account())
                        .flatMap(agenda -> first && isAhead(meeting)
                                ? post.welcome(meeting, person, agenda, waited)
                                : correspondence.tell(meeting, agenda)));
    }

    /** Another account is welcomed in the former one's place. Who is not welcomed yet gets the letter with the approval. */
    private Mono<Void> readdress(Meeting meeting, Participant person, Duration waited) {
        return attendees
                .find(person)
                .filter(attendee -> !attendee.isAt(person.account()))
                .flatMap(attendee -> attendees
                        .readdress(person, clock.instant())
                        .then(Mono.defer(() -> followed(meeting, attendee.account())))
                        .flatMap(released -> correspondence.tell(meeting, released))
                        .then(Mono.defer(() -> followed(meeting, person.account())))
                        .flatMap(agenda ->
                                isAhead(meeting) ? post.welcome(meeting, person, agenda, waited) : Mono.empty()));
    }

    private Mono<List<CalendarEntry>> followed(Meeting meeting, @Nullable AccountId account) {
        return account == null ? Mono.just(List.of()) : agendas.follow(meeting.code(), account);
    }

    private boolean isAhead(Meeting meeting) {
        return clock.instant().isBefore(meeting.days().end());
    }
}
