package org.plenary.registration.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.platform.Messages;
import org.plenary.registration.AccreditationList;
import org.plenary.registration.BadgeChange;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.SameNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts participants together with what stands around them in answers: entity, waiting change, warnings. */
@Component
class ParticipantPages {

    private final AccreditationList list;
    private final Delegations delegations;
    private final Entities entities;
    private final Messages messages;

    ParticipantPages(AccreditationList list, Delegations delegations, Entities entities, Messages messages) {
        this.list = list;
        this.delegations = delegations;
        this.entities = entities;
        this.messages = messages;
    }

    /** People of one delegation, warned about each other only: a delegation learns nothing of others (P2). */
    Mono<List<ParticipantView>> ofDelegation(MeetingCode meeting, List<Participant> people, Language language) {
        SameNames same = SameNames.among(people);
        return list.openChanges(meeting)
                .map(changes -> people.stream()
                        .map(one -> view(one, null, changes, same, language))
                        .toList());
    }

    Mono<ParticipantView> ofDelegation(MeetingCode meeting, Participant one, Language language) {
        return ofDelegation(meeting, List.of(one), language).map(views -> views.get(0));
    }

    /** People of all delegations, for the Secretariat. */
    Mono<List<ParticipantView>> ofMeeting(MeetingCode meeting, List<Participant> people, Language language) {
        var known = Mono.zip(list.openChanges(meeting), list.sameNames(meeting));
        return Mono.zip(known, delegations.ofMeeting(meeting).collectMap(Delegation::id), entities.directory())
                .map(found -> people.stream()
                        .map(one -> {
                            Delegation from = found.getT2().get(one.delegation());
                            var changes = found.getT1().getT1();
                            var same = found.getT1().getT2();
                            return view(one, ref(from, found.getT3(), language), changes, same, language);
                        })
                        .toList());
    }

    private static @Nullable EntityRef ref(@Nullable Delegation from, EntityDirectory directory, Language language) {
        return from == null ? null : directory.ref(from.entity(), language);
    }

    private ParticipantView view(
            Participant one,
            @Nullable EntityRef entity,
            Map<ParticipantId, BadgeChange> changes,
            SameNames same,
            Language language) {
        String next = messages.text("registration.refusal.next", language);
        return ParticipantView.of(
                one, new ParticipantView.Context(entity, changes.get(one.id()), same.about(one.id()), next));
    }
}
