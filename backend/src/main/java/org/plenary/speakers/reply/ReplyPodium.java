package org.plenary.speakers.reply;

import java.time.Clock;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ReplyId;
import org.plenary.network.Entities;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Lists;
import org.plenary.speakers.podium.ActsAtPodium;
import org.plenary.speakers.podium.Moment;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.podium.Scenes;
import org.plenary.speakers.turn.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Replies at the podium of a list (L20). The list is held while a reply gets the floor, so that no statement gets it at the same
 * moment, but nothing of it is written; the queue has a version of its own (L22).
 */
@Service
public class ReplyPodium extends ActsAtPodium<ReplyId, Turn, ReplyScene, ReplyAct> {

    private final Lists lists;
    private final Scenes scenes;
    private final ReplyQueues queues;
    private final ReplyStore store;
    private final ReplyJournal journal;

    ReplyPodium(
            Lists lists,
            Scenes scenes,
            ReplyQueues queues,
            ReplyStore store,
            ReplyJournal journal,
            AuditTrail audit,
            Entities entities,
            Clock clock) {
        super(store.deeds(), audit, entities, clock);
        this.lists = lists;
        this.scenes = scenes;
        this.queues = queues;
        this.store = store;
        this.journal = journal;
    }

    /** Does the act, on the queue as the officer saw it; answers with the podium beside which it is done. */
    @Transactional
    public Mono<Scene> act(MeetingCode meeting, ListId list, ReplyAct act, By by) {
        return lists.hold(meeting, list)
                .then(Mono.defer(() -> take(meeting, list, act, by)))
                .map(ReplyScene::scene);
    }

    @Override
    protected Mono<Long> advance(ListId list, long version) {
        return store.advance(list, version);
    }

    @Override
    protected Mono<ReplyScene> stand(MeetingCode meeting, ListId list) {
        return scenes.get(meeting, list).zipWith(queues.of(list), ReplyScene::new);
    }

    @Override
    protected Mono<Long> drawPlace(ListId list) {
        return store.drawPlace(list);
    }

    @Override
    protected String trail(ReplyScene stand, ReplyAct act) {
        return ReplyJournal.subject(stand.queue().require(act.reply()));
    }

    @Override
    protected Mono<Change<Turn>> change(ReplyScene stand, ReplyAct act, Moment moment, By by) {
        Reply before = stand.queue().require(act.reply());
        Reply after = act.on(stand, moment, by);
        MeetingCode meeting = stand.scene().floor().list().meeting();
        return Mono.just(new Change<>(
                before.turn(),
                after.turn(),
                store.update(after)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .flatMap(saved -> journal.reply(act.event(), meeting, before, saved, by))
                        .then()));
    }
}
