package org.plenary.calendar;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.platform.Messages;
import org.plenary.registration.Delegation;
import org.plenary.registration.FocalPoint;
import org.plenary.registration.Participant;
import org.plenary.speakers.SpeakingSlot;
import org.plenary.speakers.SpeakingSlots;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * The published statements as obligations of the speaker, where registered, and of the delegation's focal points. They are
 * named by entity and never by person, so that no calendar says who speaks (P1).
 */
@Component
class StatementDuties {

    /** What is known of a meeting while its statements are read. */
    private record Known(
            Map<SessionId, ProgrammeSession> sessions,
            Map<DelegationId, Delegation> delegations,
            Map<ParticipantId, AccountId> speakers,
            Map<EntityCode, Entity> entities) {}

    private final SpeakingSlots slots;
    private final Programme programme;
    private final Entities entities;
    private final Messages messages;

    StatementDuties(SpeakingSlots slots, Programme programme, Entities entities, Messages messages) {
        this.slots = slots;
        this.programme = programme;
        this.entities = entities;
        this.messages = messages;
    }

    /** @param delegations those of the meeting, read only when there are statements */
    Mono<List<StatementDuty>> of(MeetingCode meeting, Mono<List<Delegation>> delegations, List<Participant> admitted) {
        return slots.ofMeeting(meeting)
                .collectList()
                .flatMap(published -> published.isEmpty()
                        ? Mono.just(List.of())
                        : delegations
                                .flatMap(all -> known(meeting, all, admitted))
                                .map(known -> duties(published, known)));
    }

    private List<StatementDuty> duties(List<SpeakingSlot> published, Known known) {
        return published.stream().map(slot -> duty(slot, known)).toList();
    }

    private Mono<Known> known(MeetingCode meeting, List<Delegation> delegations, List<Participant> admitted) {
        Map<ParticipantId, AccountId> speakers = new HashMap<>();
        admitted.forEach(participant -> put(speakers, participant));
        return Mono.zip(programme.sessions(meeting).collectMap(ProgrammeSession::id), all())
                .map(found -> new Known(
                        found.getT1(),
                        delegations.stream().collect(Collectors.toMap(Delegation::id, Function.identity())),
                        speakers,
                        found.getT2()));
    }

    private Mono<Map<EntityCode, Entity>> all() {
        return entities.all().collectMap(Entity::code);
    }

    private static void put(Map<ParticipantId, AccountId> speakers, Participant participant) {
        AccountId account = participant.account();
        if (account != null) {
            speakers.put(participant.id(), account);
        }
    }

    private StatementDuty duty(SpeakingSlot slot, Known known) {
        ProgrammeSession session = known.sessions().get(slot.session());
        @Nullable Delegation delegation = known.delegations().get(slot.delegation());
        UUID subject = slot.inscription().value();
        var obligation = new Obligation(
                ObligationKind.SPEAKING_SLOT,
                subject,
                slot.beyond() ? slot.segment() : slot.planned(),
                place(session),
                title(slot, known),
                status(slot, session));
        return new StatementDuty(people(slot, delegation, known), obligation);
    }

    /** Beyond the segment's end nobody knows the time (L13): the entry takes the hours of the segment and promises none of them. */
    private static EntryStatus status(SpeakingSlot slot, @Nullable ProgrammeSession session) {
        if (session == null || session.cancelled() || slot.state() == State.WITHDRAWN) {
            return EntryStatus.CANCELLED;
        }
        return slot.beyond() ? EntryStatus.TENTATIVE : EntryStatus.CONFIRMED;
    }

    private static Set<AccountId> people(SpeakingSlot slot, @Nullable Delegation delegation, Known known) {
        Set<AccountId> people = new LinkedHashSet<>();
        AccountId speaker = slot.participant() == null ? null : known.speakers().get(slot.participant());
        if (speaker != null) {
            people.add(speaker);
        }
        if (delegation != null) {
            delegation.focalPoints().stream().map(FocalPoint::account).forEach(people::add);
        }
        return people;
    }

    private static Place place(@Nullable ProgrammeSession session) {
        return session == null ? new Place(null, LocalizedText.empty()) : new Place(session.room(), session.roomName());
    }

    private LocalizedText title(SpeakingSlot slot, Known known) {
        EntityCode code = slot.entity();
        String title = slot.beyond() ? "calendar.slot.title-open" : "calendar.slot.title";
        Entity entity = known.entities().get(code);
        Map<Language, String> titles = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            String name = entity == null ? code.value() : entity.name().in(language);
            titles.put(language, messages.text(title, language, Map.of("entity", name)));
        }
        return new LocalizedText(titles);
    }
}
