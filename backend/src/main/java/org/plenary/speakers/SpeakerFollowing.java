package org.plenary.speakers;

import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.speakers.SpeakerNames.Shown;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Lists follow their speakers' registration: who is marked at risk after the inscription is named no longer, neither by the
 * inscription nor by any revision that ever named them, even if somebody else speaks now, or nobody was chosen and the name was
 * typed (P1).
 */
@Component
class SpeakerFollowing implements OutboxHandler {

    private static final String INSCRIBED = "speakers.inscribed";

    private final Participants participants;
    private final InscriptionStore inscriptions;
    private final ListStore lists;
    private final PublicationStore publications;
    private final SpeakerNames names;
    private final ProtectedNameStore masks;
    private final Journal journal;

    SpeakerFollowing(
            Participants participants,
            InscriptionStore inscriptions,
            ListStore lists,
            PublicationStore publications,
            SpeakerNames names,
            ProtectedNameStore masks,
            Journal journal) {
        this.participants = participants;
        this.inscriptions = inscriptions;
        this.lists = lists;
        this.publications = publications;
        this.names = names;
        this.masks = masks;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "speakers-speaker-following";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                INSCRIBED,
                "registration.participant-registered",
                "registration.participant-changed",
                "registration.badge-data-changed",
                "registration.participant-withdrawn");
    }

    /** Who was marked at risk just as the inscription was made is rare, and the rush at the opening is not. */
    @Override
    public Duration patience(String topic) {
        return topic.equals(INSCRIBED) ? Duration.ofSeconds(1) : Duration.ZERO;
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        var event = stored.event();
        return (event.topic().equals(INSCRIBED)
                        ? speakers(InscriptionId.of(event.subject()))
                        : participants.get(ParticipantId.of(event.subject())).flux())
                .concatMap(person -> naming(person)
                        .concatMap(inscription -> follow(person, inscription))
                        .then(Mono.defer(() -> person.atRisk() ? protect(person) : masks.lift(person))))
                .then();
    }

    /** Whoever was marked at risk while the own inscription waited for its receipt is found afterwards. */
    private Flux<Participant> speakers(InscriptionId id) {
        return inscriptions.find(id).flatMapMany(inscription -> {
            ParticipantId participant = inscription.statement().participant();
            Speaker speaker = inscription.statement().speaker();
            if (participant != null) {
                return participants.get(participant).flux();
            }
            return speaker == null ? Flux.empty() : names.atRisk(inscription.delegation(), speaker);
        });
    }

    /** Where the person was chosen as the speaker, and, while at risk, where somebody typed the name. */
    private Flux<Inscription> naming(Participant person) {
        DelegationId delegation = person.delegation();
        Flux<Inscription> typed = person.atRisk() && delegation != null
                ? inscriptions
                        .typed(delegation)
                        .filter(inscription -> SpeakerNames.isCalled(
                                person, inscription.statement().speaker()))
                : Flux.empty();
        return inscriptions
                .ofParticipant(person.id())
                .concatWith(typed)
                .collectList()
                .flatMapIterable(all -> all);
    }

    /** After the inscriptions: what they replaced is protected by then. Lists that read as before are no news. */
    private Mono<Void> protect(Participant person) {
        return publications
                .naming(person)
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(named -> masks.protect(person, named)
                        .filter(Boolean::booleanValue)
                        .map(changed -> named.list()))
                .distinct()
                .concatMap(list -> lists.find(list))
                .concatMap(list -> journal.orderChanged(list, Audience.participants()))
                .then();
    }

    private Mono<Void> follow(Participant person, Inscription seen) {
        return lists.lock(seen.list())
                .then(Mono.defer(() -> inscriptions.find(seen.id())))
                .filter(now -> names(person, now.statement()))
                .zipWith(lists.find(seen.list()))
                .flatMap(found -> follow(person, found.getT1(), found.getT2()));
    }

    /** Whether it is that person's: somebody else may have been named while the list was waited for. */
    private static boolean names(Participant person, Statement statement) {
        ParticipantId participant = statement.participant();
        return participant == null
                ? SpeakerNames.isCalled(person, statement.speaker())
                : participant.equals(person.id());
    }

    private Mono<Void> follow(Participant person, Inscription before, ListOfSpeakers list) {
        boolean named = person.atRisk() && !Objects.equals(before.statement().shown(), Shown.protectedAs(person));
        Mono<Void> hidden = named ? renamed(before, person, list) : Mono.empty();
        return person.state().open()
                ? hidden
                : hidden.then(Mono.defer(() -> journal.orderChanged(list, Audience.secretariat())));
    }

    private Mono<Void> renamed(Inscription before, Participant person, ListOfSpeakers list) {
        return inscriptions
                .update(before.spokenBy(Shown.protectedAs(person)))
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(after ->
                        journal.inscription("inscription-changed", list, before, after, By.of(Viewer.system())))
                .then(Mono.defer(() -> masks.replace(before, person)))
                .then(Mono.defer(() -> journal.orderChanged(list, Audience.participants())));
    }
}
