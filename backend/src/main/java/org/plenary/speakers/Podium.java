package org.plenary.speakers;

import java.time.Clock;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The podium of a list: at most one speaker is called or speaking. Its version rises with each act, so that of two officers who
 * act at once the second is told what changed (L22). An act that one officer sends twice is done once, and answered twice.
 */
@Service
public class Podium {

    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Journal journal;
    private final Entities entities;
    private final Clock clock;

    Podium(
            Floors floors,
            ListStore lists,
            InscriptionStore inscriptions,
            Journal journal,
            Entities entities,
            Clock clock) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.journal = journal;
        this.entities = entities;
        this.clock = clock;
    }

    /** Does the act, on the podium as the officer saw it. */
    @Transactional
    public Mono<Floor> act(MeetingCode meeting, ListId list, PodiumAct act, By by) {
        return floors.list(meeting, list)
                .flatMap(found -> lists.advancePodium(found.id(), act.version()))
                .flatMap(version -> floors.get(meeting, list).flatMap(floor -> onIt(floor, act, by)))
                .switchIfEmpty(Mono.defer(() -> floors.get(meeting, list).flatMap(floor -> movedOn(floor, act, by))));
    }

    private Mono<Floor> onIt(Floor floor, PodiumAct act, By by) {
        Mono<Long> place =
                act.act() == Act.ABSENT ? lists.drawPlace(floor.list().id()) : Mono.just(0L);
        return Mono.zip(place, entities.directory())
                .flatMap(both -> done(floor, act.on(floor, clock.instant(), both.getT1(), both.getT2(), by), act, by));
    }

    private Mono<Floor> done(Floor floor, Inscription after, PodiumAct act, By by) {
        Inscription before = floor.require(act.inscription());
        Mono<Void> order =
                act.act() == Act.ABSENT ? journal.orderChanged(floor.list(), Audience.participants()) : Mono.empty();
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.podium(act.event(), floor.list(), before, saved, by))
                .then(order)
                .thenReturn(floor.with(after));
    }

    /** A second press finds what the first one did and is answered with that; any other act fails and is told what is now. */
    private Mono<Floor> movedOn(Floor floor, PodiumAct act, By by) {
        return journal.lastDone(act.event(), floor.list(), act.inscription(), by)
                .filter(own -> own && floor.list().podiumVersion() == act.version() + 1)
                .map(own -> floor)
                .switchIfEmpty(entities.directory().flatMap(known -> Mono.error(problem(floor, known))));
    }

    private static Problem problem(Floor floor, EntityDirectory known) {
        return Problem.of("speakers.podium-moved-on", 409)
                .rule("L22")
                .field("version")
                .with(
                        "now",
                        floor.atPodium()
                                .<Object>map(it -> known.require(it.entity()).name())
                                .orElse("none"));
    }
}
