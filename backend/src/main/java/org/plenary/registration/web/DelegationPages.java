package org.plenary.registration.web;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.network.EntityOrder;
import org.plenary.network.EntityRef;
import org.plenary.registration.AccreditationList;
import org.plenary.registration.Delegation;
import org.plenary.registration.DelegationTask;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantState;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Puts delegations together with their people, tasks and counts. */
@Component
class DelegationPages {

    private record Sent(Delegation delegation, Entity entity) {}

    private final Delegations delegations;
    private final Participants participants;
    private final ParticipantPages pages;
    private final AccreditationList list;
    private final Meetings meetings;
    private final Entities entities;
    private final Clock clock;

    DelegationPages(
            Delegations delegations,
            Participants participants,
            ParticipantPages pages,
            AccreditationList list,
            Meetings meetings,
            Entities entities,
            Clock clock) {
        this.delegations = delegations;
        this.participants = participants;
        this.pages = pages;
        this.list = list;
        this.meetings = meetings;
        this.entities = entities;
        this.clock = clock;
    }

    /** The home of one delegation. */
    Mono<DelegationView> home(MeetingCode code, DelegationId id, Language language) {
        return Mono.zip(meetings.get(code), delegations.get(code, id))
                .flatMap(found -> home(found.getT1(), found.getT2(), language));
    }

    /** All delegations whose name or code contains the text, in the alphabetical order of the reader's language (R10). */
    Flux<DelegationView> all(MeetingCode code, @Nullable String text, Language language) {
        return Mono.zip(entities.directory(), list.counts(code))
                .flatMapMany(known -> delegations
                        .ofMeeting(code)
                        .map(delegation -> new Sent(delegation, known.getT1().require(delegation.entity())))
                        .filter(sent -> text == null || matches(sent.entity(), text, language))
                        .sort((one, other) -> EntityOrder.in(language).compare(one.entity(), other.entity()))
                        .map(sent -> DelegationView.of(
                                sent.delegation(),
                                EntityRef.of(sent.entity(), language),
                                known.getT2().getOrDefault(sent.delegation().id(), Map.of()),
                                null)));
    }

    private Mono<DelegationView> home(Meeting meeting, Delegation delegation, Language language) {
        return participants
                .ofDelegation(delegation.id())
                .collectList()
                .flatMap(people -> Mono.zip(
                                pages.ofDelegation(meeting.code(), people, language),
                                entities.byCode(delegation.entity()))
                        .map(found -> {
                            var page = new DelegationView.Page(
                                    found.getT1(),
                                    DelegationTask.of(delegation, people, meeting),
                                    !meeting.registrationClosed(clock.instant()));
                            return DelegationView.of(
                                    delegation, EntityRef.of(found.getT2(), language), counts(people), page);
                        }));
    }

    private static Map<ParticipantState, Integer> counts(List<Participant> people) {
        var counts = new EnumMap<ParticipantState, Integer>(ParticipantState.class);
        people.forEach(person -> counts.merge(person.state(), 1, Integer::sum));
        return counts;
    }

    private static boolean matches(Entity entity, String text, Language language) {
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        return entity.name().in(language).toLowerCase(Locale.ROOT).contains(wanted)
                || entity.code().value().toLowerCase(Locale.ROOT).contains(wanted);
    }
}
