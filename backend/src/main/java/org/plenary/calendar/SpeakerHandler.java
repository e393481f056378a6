package org.plenary.calendar;

import java.util.Objects;
import java.util.Set;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meetings;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participants;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.SpeakingSlot;
import org.plenary.speakers.SpeakingSlots;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Somebody else is named for a published slot: the entry goes from the calendar of the one to that of the other, at once (C1).
 * Nobody else's agenda is read (C6); before the first publication, and where the speaker stays, nothing is written.
 */
@Component
class SpeakerHandler implements OutboxHandler {

    private final SpeakingSlots slots;
    private final Participants participants;
    private final EntryStore entries;
    private final Agendas agendas;
    private final Correspondence correspondence;
    private final Meetings meetings;

    SpeakerHandler(
            SpeakingSlots slots,
            Participants participants,
            EntryStore entries,
            Agendas agendas,
            Correspondence correspondence,
            Meetings meetings) {
        this.slots = slots;
        this.participants = participants;
        this.entries = entries;
        this.agendas = agendas;
        this.correspondence = correspondence;
        this.meetings = meetings;
    }

    @Override
    public String name() {
        return "calendar.speaker";
    }

    @Override
    public Set<String> topics() {
        return Set.of("speakers.inscription-changed");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        MeetingCode meeting = Objects.requireNonNull(event.meeting());
        var at = new InscriptionPath(
                meeting, ListId.of(String.valueOf(event.data().get("list"))), InscriptionId.of(event.subject()));
        return slots.of(at).flatMap(slot -> follow(meeting, slot));
    }

    private Mono<Void> follow(MeetingCode code, SpeakingSlot slot) {
        return agendas.hold(code)
                .thenMany(Flux.defer(() -> concerned(code, slot)))
                .distinct()
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(account -> agendas.follow(code, account))
                .flatMapIterable(changed -> changed)
                .collectList()
                .zipWith(meetings.existing(code))
                .flatMap(found -> correspondence.tell(found.getT2(), found.getT1()));
    }

    /** Who had the slot in the calendar, and who has it now. */
    private Flux<AccountId> concerned(MeetingCode code, SpeakingSlot slot) {
        return entries.peopleOf(code, slot.inscription().value())
                .concatWith(Mono.justOrEmpty(slot.participant())
                        .flatMap(participants::get)
                        .mapNotNull(person -> person.account()));
    }
}
