package org.plenary.speakers;

import java.time.Clock;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The podium of a list: at most one speaker is called or speaking. Its version rises with each act, so that of two officers who
 * act at once the second is told what changed (L22).
 */
@Service
public class Podium {

    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Journal journal;
    private final Clock clock;

    Podium(Floors floors, ListStore lists, InscriptionStore inscriptions, Journal journal, Clock clock) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.journal = journal;
        this.clock = clock;
    }

    /** Does the act, on the podium as the officer saw it. */
    @Transactional
    public Mono<Floor> act(MeetingCode meeting, ListId list, PodiumAct act, By by) {
        return floors.list(meeting, list)
                .flatMap(found -> lists.advancePodium(found.id(), act.version()).switchIfEmpty(movedOn(found)))
                .then(Mono.defer(() -> floors.get(meeting, list)))
                .zipWhen(floor -> act.act() == Act.ABSENT ? lists.drawPlace(list) : Mono.just(0L))
                .flatMap(floor -> done(floor.getT1(), act, floor.getT2(), by));
    }

    private Mono<Floor> done(Floor floor, PodiumAct act, long place, By by) {
        Inscription before = floor.require(act.inscription());
        Inscription after = act.on(floor, clock.instant(), place, by);
        Mono<Void> order =
                act.act() == Act.ABSENT ? journal.orderChanged(floor.list(), Audience.participants()) : Mono.empty();
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.podium(act.event(), floor.list(), before, saved, by))
                .then(order)
                .thenReturn(floor.with(after));
    }

    private Mono<Long> movedOn(ListOfSpeakers list) {
        return floors.of(list)
                .flatMap(floor -> Mono.error(Problem.of("speakers.podium-moved-on", 409)
                        .rule("L22")
                        .field("version")
                        .with(
                                "now",
                                floor.atPodium().map(it -> it.entity().value()).orElse("none"))));
    }
}
