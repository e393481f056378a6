package org.plenary.registration.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.network.EntityRef;
import org.plenary.platform.Idempotency.Kept;
import org.plenary.platform.Messages;
import org.plenary.registration.AccreditationList;
import org.plenary.registration.BadgeChange;
import org.plenary.registration.BadgeLetters;
import org.plenary.registration.BadgeNotice;
import org.plenary.registration.Delegation;
import org.plenary.registration.Delegations;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.registration.PhotoWish;
import org.plenary.registration.PhotoWishes;
import org.plenary.registration.Photos;
import org.plenary.registration.SameNames;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Puts participants together with what stands around them in answers: entity, waiting change, warnings. */
@Component
class ParticipantPages {

    /** What waits for decision in a meeting, which heads a decision may replace, and who has a photo or wants another. */
    private record Waiting(
            Map<ParticipantId, BadgeChange> changes,
            Map<DelegationId, Participant> heads,
            Map<String, List<String>> unprintable,
            Map<ParticipantId, String> photos,
            Map<ParticipantId, PhotoWish> photoWishes,
            Map<ParticipantId, String> photoRefusals) {}

    private final AccreditationList list;
    private final Participants participants;
    private final Delegations delegations;
    private final Entities entities;
    private final Photos photos;
    private final PhotoWishes photoWishes;
    private final BadgeLetters letters;
    private final Messages messages;

    ParticipantPages(
            AccreditationList list,
            Participants participants,
            Delegations delegations,
            Entities entities,
            Photos photos,
            PhotoWishes photoWishes,
            BadgeLetters letters,
            Messages messages) {
        this.list = list;
        this.participants = participants;
        this.delegations = delegations;
        this.entities = entities;
        this.photos = photos;
        this.photoWishes = photoWishes;
        this.letters = letters;
        this.messages = messages;
    }

    /** People of one delegation, warned about each other only: a delegation learns nothing of others (P2). */
    Mono<List<ParticipantView>> ofDelegation(MeetingCode meeting, List<Participant> people, Language language) {
        SameNames same = SameNames.among(people);
        return waiting(meeting, people)
                .map(waiting -> people.stream()
                        .map(one -> view(one, null, waiting, same, language))
                        .toList());
    }

    Mono<ParticipantView> ofDelegation(MeetingCode meeting, Participant one, Language language) {
        return ofDelegation(meeting, List.of(one), language).map(views -> views.get(0));
    }

    /** People of all delegations, for the Secretariat. */
    Mono<List<ParticipantView>> ofMeeting(MeetingCode meeting, List<Participant> people, Language language) {
        var known = Mono.zip(waiting(meeting, people), list.sameNames(meeting));
        return Mono.zip(known, delegations.ofMeeting(meeting).collectMap(Delegation::id), entities.directory())
                .map(found -> people.stream()
                        .map(one -> {
                            Delegation from = found.getT2().get(one.delegation());
                            var waiting = found.getT1().getT1();
                            var same = found.getT1().getT2();
                            return view(one, ref(from, found.getT3(), language), waiting, same, language);
                        })
                        .toList());
    }

    Mono<ParticipantView> ofMeeting(MeetingCode meeting, Participant one, Language language) {
        return ofMeeting(meeting, List.of(one), language).map(views -> views.get(0));
    }

    /** Of an answer to a delegation, only whom it is about is kept: nobody's data outlive their own record (P4). */
    Kept<ParticipantView, ParticipantId> keptOfDelegation(MeetingCode meeting, Language language) {
        return new Kept<>(
                ParticipantId.class,
                ParticipantView::id,
                id -> participants.get(meeting, id).flatMap(one -> ofDelegation(meeting, one, language)));
    }

    /** The same of an answer to the Secretariat. */
    Kept<ParticipantView, ParticipantId> keptOfMeeting(MeetingCode meeting, Language language) {
        return new Kept<>(
                ParticipantId.class,
                ParticipantView::id,
                id -> participants.get(meeting, id).flatMap(one -> ofMeeting(meeting, one, language)));
    }

    private Mono<Waiting> waiting(MeetingCode meeting, List<Participant> people) {
        var shown = people.stream().map(Participant::id).toList();
        return Mono.zip(
                        list.openChanges(meeting),
                        list.heads(meeting),
                        photos.versions(shown),
                        photoWishes.of(shown),
                        photoWishes.refusals(shown))
                .flatMap(found -> letters.missing(texts(people, found.getT1()))
                        .map(unprintable -> new Waiting(
                                found.getT1(),
                                found.getT2(),
                                unprintable,
                                found.getT3(),
                                found.getT4(),
                                found.getT5())));
    }

    private static Set<String> texts(List<Participant> people, Map<ParticipantId, BadgeChange> changes) {
        return people.stream()
                .map(one -> ParticipantView.wanted(one, changes.get(one.id())))
                .flatMap(BadgeNotice::texts)
                .collect(Collectors.toSet());
    }

    private static @Nullable EntityRef ref(@Nullable Delegation from, EntityDirectory directory, Language language) {
        return from == null ? null : directory.ref(from.entity(), language);
    }

    private ParticipantView view(
            Participant one, @Nullable EntityRef entity, Waiting waiting, SameNames same, Language language) {
        String next = messages.text("registration.refusal.next", language);
        BadgeChange change = waiting.changes().get(one.id());
        Participant head = waiting.heads().get(one.delegation());
        return ParticipantView.of(
                one,
                new ParticipantView.Context(
                        entity,
                        change,
                        head,
                        same.about(one.id()),
                        waiting.unprintable(),
                        waiting.photos().get(one.id()),
                        waiting.photoWishes().get(one.id()),
                        waiting.photoRefusals().get(one.id()),
                        next));
    }
}
