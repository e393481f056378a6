package org.plenary.speakers.podium;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionStore;
import org.plenary.speakers.Journal;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.ListStore;
import org.plenary.speakers.Seat;
import org.plenary.speakers.turn.Act;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The podium of a list: at most one speaker is called or speaking. Its version rises with each act, so that of two officers who
 * act at once the second is told what changed (L22). An act that one officer sends twice is done once, and answered twice.
 */
@Service
public class Podium {

    private final Scenes scenes;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final PodiumStore deeds;
    private final Journal journal;
    private final Entities entities;
    private final BesideTheList beside;
    private final Clock clock;

    Podium(
            Scenes scenes,
            ListStore lists,
            InscriptionStore inscriptions,
            PodiumStore deeds,
            Journal journal,
            Entities entities,
            BesideTheList beside,
            Clock clock) {
        this.scenes = scenes;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.deeds = deeds;
        this.journal = journal;
        this.entities = entities;
        this.beside = beside;
        this.clock = clock;
    }

    /**
     * Does the act, on the podium as the officer saw it. How the podium stands then is read afterwards, with the screens, which
     * wait for the end of this.
     */
    @Transactional
    public Mono<Void> act(MeetingCode meeting, ListId list, PodiumAct act, By by) {
        return scenes.require(meeting, list)
                .then(Mono.defer(() -> lists.advancePodium(list, act.version())))
                .flatMap(version -> presided(meeting, list, act)
                        .flatMap(scene -> onIt(scene, act, by))
                        .thenReturn(version))
                .switchIfEmpty(Mono.defer(() -> presided(meeting, list, act)
                        .flatMap(scene -> requireSecondPress(scene, act, by))
                        .thenReturn(act.version())))
                .then();
    }

    /** The podium, on which that device may act. */
    private Mono<Scene> presided(MeetingCode meeting, ListId list, PodiumAct act) {
        return scenes.get(meeting, list).doOnNext(scene -> {
            Presiding presiding = scene.presiding();
            if (presiding != null) {
                presiding.require(act.device(), scene.floor().list().zone());
            }
        });
    }

    private Mono<Void> onIt(Scene scene, PodiumAct act, By by) {
        ListOfSpeakers list = scene.floor().list();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Mono<Long> place = act.act() == Act.ABSENT ? lists.drawPlace(list.id()) : Mono.just(0L);
        return Mono.zip(place, entities.directory())
                .map(both -> new PodiumAct.Moment(now, both.getT1(), both.getT2()))
                .delayUntil(moment -> requireFree(list.id(), act, moment.known()))
                .map(moment -> act.on(scene, moment, by))
                .flatMap(after -> done(scene, act, after, now, by));
    }

    /** There is one floor: while a reply is heard (L20), no statement of the list begins or goes on. */
    private Mono<Void> requireFree(ListId list, PodiumAct act, EntityDirectory known) {
        return act.act().givesFloor()
                ? beside.atPodium(list).flatMap(entity -> Mono.error(busy(known, entity)))
                : Mono.empty();
    }

    private static Problem busy(EntityDirectory known, EntityCode now) {
        return Problem.of("speakers.podium-busy", 409)
                .rule("L25")
                .with("now", known.require(now).name());
    }

    private Mono<Void> done(Scene scene, PodiumAct act, Inscription after, Instant now, By by) {
        ListOfSpeakers list = scene.floor().list();
        Inscription before = scene.floor().require(act.inscription());
        var deed = new PodiumDeed(
                list.podiumVersion(),
                act.act(),
                after.id(),
                Seat.of(before),
                Seat.of(after),
                by.viewer().name(),
                now);
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.podium(act.event(), list, before, saved, by))
                .then(Mono.defer(() -> kept(scene, act, deed)))
                .then(Mono.defer(() -> order(list, before, after)));
    }

    private Mono<Void> kept(Scene scene, PodiumAct act, PodiumDeed deed) {
        ListId list = scene.floor().list().id();
        Mono<Void> undone = act.act() == Act.UNDO ? deeds.undo(list, act.undone(scene)) : Mono.empty();
        return undone.then(deeds.insert(list, deed));
    }

    private Mono<Void> order(ListOfSpeakers list, Inscription before, Inscription after) {
        boolean moved = before.turn().place() != after.turn().place()
                || before.turn().absences() != after.turn().absences();
        return moved ? journal.orderChanged(list, Audience.participants()) : Mono.empty();
    }

    /** A second press finds what the first one did and is answered like that; any other act fails and is told what is now. */
    private Mono<Void> requireSecondPress(Scene scene, PodiumAct act, By by) {
        ListOfSpeakers list = scene.floor().list();
        return journal.lastDone(act.event(), list, act.inscription(), by)
                .filter(own -> own && list.podiumVersion() == act.version() + 1)
                .switchIfEmpty(Mono.defer(() -> Mono.zip(
                                entities.directory(),
                                deeds.latest(list.id()).map(Optional::of).defaultIfEmpty(Optional.empty()))
                        .flatMap(found ->
                                Mono.error(problem(scene.floor(), found.getT2().orElse(null), found.getT1())))))
                .then();
    }

    /** Who is at the podium now, what the last act was, whose and by whom: the officer can do the own one on that. */
    private static Problem problem(Floor floor, @Nullable PodiumDeed last, EntityDirectory known) {
        var problem = Problem.of("speakers.podium-moved-on", 409)
                .rule("L22")
                .field("version")
                .with(
                        "now",
                        floor.atPodium()
                                .<Object>map(it -> known.require(it.entity()).name())
                                .orElse("none"))
                .with("act", last == null ? "none" : last.act().word());
        return last == null
                ? problem.with("officer", "").with("whose", "")
                : problem.with("officer", last.officer())
                        .with(
                                "whose",
                                known.require(floor.require(last.inscription()).entity())
                                        .name());
    }
}
