package org.plenary.speakers.reply;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Lists;
import org.plenary.speakers.podium.Presiding;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.podium.Scenes;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.turn.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Replies at the podium of a list (L20). The list is held while a reply gets the floor, so that no statement gets it at the same
 * moment, but nothing of it is written; the queue's own version tells the second of two officers what changed (L22).
 */
@Service
public class ReplyPodium {

    private final Lists lists;
    private final Scenes scenes;
    private final ReplyQueues queues;
    private final ReplyStore store;
    private final ReplyJournal journal;
    private final Entities entities;
    private final Clock clock;

    ReplyPodium(
            Lists lists,
            Scenes scenes,
            ReplyQueues queues,
            ReplyStore store,
            ReplyJournal journal,
            Entities entities,
            Clock clock) {
        this.lists = lists;
        this.scenes = scenes;
        this.queues = queues;
        this.store = store;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Does the act, on the queue as the officer saw it; answers with the podium after it. */
    @Transactional
    public Mono<Scene> act(MeetingCode meeting, ListId list, ReplyAct act, By by) {
        return lists.hold(meeting, list)
                .then(Mono.defer(() -> scenes.get(meeting, list)))
                .doOnNext(scene -> requirePresides(scene, act))
                .flatMap(scene -> store.advance(list, act.version())
                        .flatMap(version -> queues.beside(scene.floor()))
                        .flatMap(beside -> onIt(beside, act, by))
                        .switchIfEmpty(Mono.defer(
                                () -> queues.beside(scene.floor()).flatMap(beside -> movedOn(beside, act, by))))
                        .thenReturn(scene));
    }

    private static void requirePresides(Scene scene, ReplyAct act) {
        Presiding presiding = scene.presiding();
        if (presiding != null) {
            presiding.require(act.device(), scene.floor().list().zone());
        }
    }

    private Mono<Reply> onIt(Beside beside, ReplyAct act, By by) {
        ListId list = beside.floor().list().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Mono<Long> place = act.act() == Act.ABSENT ? store.drawPlace(list) : Mono.just(0L);
        return Mono.zip(place, entities.directory())
                .map(both -> new ReplyAct.Moment(now, both.getT1(), beside.floor(), beside.queue(), both.getT2()))
                .map(moment -> act.on(moment, by))
                .flatMap(after -> done(beside, act, after, now, by));
    }

    private Mono<Reply> done(Beside beside, ReplyAct act, Reply after, Instant now, By by) {
        Floor floor = beside.floor();
        Reply before = beside.queue().require(act.reply());
        var deed = new ReplyDeed(
                beside.queue().version(),
                act.act(),
                after.id(),
                before.turn(),
                after.turn(),
                by.viewer().name(),
                now);
        return store.update(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.reply(act.event(), floor.list().meeting(), before, saved, by))
                .delayUntil(saved -> kept(beside, act, deed));
    }

    private Mono<Void> kept(Beside beside, ReplyAct act, ReplyDeed deed) {
        ListId list = beside.floor().list().id();
        Mono<Void> undone = act.act() == Act.UNDO ? store.undo(list, act.undone(beside.queue())) : Mono.empty();
        return undone.then(store.insert(list, deed));
    }

    /** A second press finds what the first one did and is answered with that; any other act fails and is told what is now. */
    private Mono<Reply> movedOn(Beside beside, ReplyAct act, By by) {
        Reply reply = beside.queue().require(act.reply());
        return journal.lastDone(act.event(), beside.floor().list().meeting(), reply, by)
                .filter(own -> own && beside.queue().version() == act.version() + 1)
                .map(own -> reply)
                .switchIfEmpty(Mono.defer(() -> Mono.zip(
                                entities.directory(),
                                store.latest(beside.floor().list().id())
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()))
                        .flatMap(found ->
                                Mono.error(problem(beside, found.getT2().orElse(null), found.getT1())))));
    }

    private static Problem problem(Beside beside, @Nullable ReplyDeed last, EntityDirectory known) {
        var problem = Problem.of("speakers.podium-moved-on", 409)
                .rule("L22")
                .field("version")
                .with(
                        "now",
                        beside.queue()
                                .atPodium()
                                .<Object>map(it -> known.require(it.entity()).name())
                                .orElse("none"))
                .with("act", last == null ? "none" : last.act().word());
        return last == null
                ? problem.with("officer", "").with("whose", "")
                : problem.with("officer", last.officer())
                        .with(
                                "whose",
                                known.require(beside.queue()
                                                .require(last.reply())
                                                .entity())
                                        .name());
    }
}
