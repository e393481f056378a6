package org.plenary.speakers.podium;

import java.time.Clock;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionStore;
import org.plenary.speakers.Journal;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.ListStore;
import org.plenary.speakers.Seat;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The podium of a list: at most one speaker is called or speaking. Its version rises with each act (L22). */
@Service
public class Podium extends ActsAtPodium<InscriptionId, Seat, Scene, PodiumAct> {

    private final Scenes scenes;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Journal journal;
    private final BesideTheList beside;

    Podium(
            Scenes scenes,
            ListStore lists,
            InscriptionStore inscriptions,
            PodiumStore store,
            Journal journal,
            BesideTheList beside,
            AuditTrail audit,
            Entities entities,
            Clock clock) {
        super(store.deeds(), audit, entities, clock);
        this.scenes = scenes;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.journal = journal;
        this.beside = beside;
    }

    /**
     * Does the act, on the podium as the officer saw it. How the podium stands then is read afterwards, with the screens, which
     * wait for the end of this.
     */
    @Transactional
    public Mono<Void> act(MeetingCode meeting, ListId list, PodiumAct act, By by) {
        return scenes.require(meeting, list)
                .then(Mono.defer(() -> take(meeting, list, act, by)))
                .then();
    }

    @Override
    protected Mono<Long> advance(ListId list, long version) {
        return lists.advancePodium(list, version);
    }

    @Override
    protected Mono<Scene> stand(MeetingCode meeting, ListId list) {
        return scenes.get(meeting, list);
    }

    @Override
    protected Mono<Long> drawPlace(ListId list) {
        return lists.drawPlace(list);
    }

    @Override
    protected String trail(Scene scene, PodiumAct act) {
        return "inscription:" + act.inscription();
    }

    @Override
    protected Mono<Change<Seat>> change(Scene scene, PodiumAct act, Moment moment, By by) {
        return requireFree(scene.floor().list().id(), act, moment.known())
                .then(Mono.fromSupplier(() -> act.on(scene, moment, by)))
                .map(after -> {
                    ListOfSpeakers list = scene.floor().list();
                    Inscription before = scene.floor().require(act.inscription());
                    return new Change<>(
                            Seat.of(before),
                            Seat.of(after),
                            inscriptions
                                    .update(after)
                                    .switchIfEmpty(Mono.error(Etags::outdated))
                                    .flatMap(saved -> journal.podium(act.event(), list, before, saved, by))
                                    .then(Mono.defer(() -> order(list, before, after))));
                });
    }

    @Override
    protected Mono<EntityCode> beside(ListId list) {
        return beside.atPodium(list);
    }

    /** There is one floor: while a reply is heard (L20), no statement of the list begins or goes on. */
    private Mono<Void> requireFree(ListId list, PodiumAct act, EntityDirectory known) {
        return act.act().givesFloor()
                ? beside.atPodium(list).flatMap(entity -> Mono.error(OneAct.busy(entity, known)))
                : Mono.empty();
    }

    private Mono<Void> order(ListOfSpeakers list, Inscription before, Inscription after) {
        boolean moved = before.turn().place() != after.turn().place()
                || before.turn().absences() != after.turn().absences();
        return moved ? journal.orderChanged(list, Audience.participants()) : Mono.empty();
    }
}
