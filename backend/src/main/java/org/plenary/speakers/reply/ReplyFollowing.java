package org.plenary.speakers.reply;

import java.util.Objects;
import java.util.Set;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Etags;
import org.plenary.platform.OutboxHandler;
import org.plenary.platform.StoredEvent;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.speakers.By;
import org.plenary.speakers.SpeakerNames;
import org.plenary.speakers.SpeakerNames.Shown;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Queues follow their speakers' registration: who is marked at risk after the reply was asked for is named by no queue any more
 * (P1), and of whose registration was withdrawn the pages warn.
 */
@Component
class ReplyFollowing implements OutboxHandler {

    private final Participants participants;
    private final ReplyStore store;
    private final ReplyJournal journal;

    ReplyFollowing(Participants participants, ReplyStore store, ReplyJournal journal) {
        this.participants = participants;
        this.store = store;
        this.journal = journal;
    }

    @Override
    public String name() {
        return "speakers-reply-following";
    }

    @Override
    public Set<String> topics() {
        return Set.of(
                "registration.participant-registered",
                "registration.participant-changed",
                "registration.badge-data-changed",
                "registration.participant-withdrawn");
    }

    @Override
    public Mono<Void> handle(StoredEvent stored) {
        MeetingCode meeting = Objects.requireNonNull(stored.event().meeting());
        return participants
                .get(ParticipantId.of(stored.event().subject()))
                .flatMapMany(person -> naming(person).concatMap(seen -> follow(meeting, seen, person)))
                .then();
    }

    /** Where the person was chosen as the speaker, and, while at risk, where somebody typed the name. */
    private Flux<Reply> naming(Participant person) {
        DelegationId delegation = person.delegation();
        Flux<Reply> typed = person.atRisk() && delegation != null
                ? store.typed(delegation)
                        .filter(reply ->
                                SpeakerNames.isCalled(person, reply.speech().speaker()))
                : Flux.empty();
        return store.ofParticipant(person.id()).concatWith(typed).collectList().flatMapIterable(all -> all);
    }

    private Mono<Void> follow(MeetingCode meeting, Reply seen, Participant person) {
        Mono<Void> hidden = person.atRisk()
                ? hidden(meeting, seen, Shown.protectedAs(person)).then()
                : Mono.empty();
        return person.state().open() || !seen.turn().state().pending()
                ? hidden
                : hidden.then(Mono.defer(() -> journal.withdrawn(meeting, seen)));
    }

    private Mono<Reply> hidden(MeetingCode meeting, Reply before, Shown shown) {
        return before.speech().shown().equals(shown)
                ? Mono.empty()
                : store.update(before.named(shown))
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .flatMap(after ->
                                journal.reply("reply-changed", meeting, before, after, By.of(Viewer.system())));
    }
}
