package org.plenary.speakers;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.platform.Audience;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Inscriptions as the focal point sees, changes and withdraws them for the own delegation, and the Secretariat any. */
@Service
public class Inscribing {

    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Delegations delegations;
    private final SpeakerNames names;
    private final Groups groups;
    private final Engagements engagements;
    private final Meanwhile meanwhile;
    private final Journal journal;
    private final Clock clock;

    Inscribing(
            Floors floors,
            ListStore lists,
            InscriptionStore inscriptions,
            Delegations delegations,
            SpeakerNames names,
            Groups groups,
            Engagements engagements,
            Meanwhile meanwhile,
            Journal journal,
            Clock clock) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.delegations = delegations;
        this.names = names;
        this.groups = groups;
        this.engagements = engagements;
        this.meanwhile = meanwhile;
        this.journal = journal;
        this.clock = clock;
    }

    /** The delegation's inscriptions on all lists of the meeting, with their provisional slots. */
    public Flux<Placed> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return delegations
                .get(meeting, delegation)
                .then(floors.ofMeeting(meeting).collectList())
                .zipWith(engagements.moderated(meeting))
                .flatMapIterable(read -> ofDelegation(delegation, read.getT1(), read.getT2()));
    }

    private static List<Placed> ofDelegation(
            DelegationId delegation, List<Floor> floors, List<ProgrammeSession> moderated) {
        var placed = new ArrayList<Placed>();
        for (Floor floor : floors) {
            var elsewhere = new Elsewhere(floor.list(), floors, moderated);
            floor.inscriptions().stream()
                    .filter(inscription -> inscription.delegation().equals(delegation))
                    .forEach(inscription ->
                            placed.add(Placed.on(floor, inscription).beside(floor, elsewhere)));
        }
        return placed;
    }

    /** One inscription, to whoever acts for its delegation. */
    public Mono<Placed> get(InscriptionPath at, By by) {
        return floors.committed(at.meeting(), at.list()).flatMap(floor -> {
            Inscription found = floor.require(at.inscription());
            by.requireActsFor(at.meeting(), found.delegation());
            return told(floor, found, Mono.defer(() -> engagements.committed(floor.list())));
        });
    }

    /**
     * Changes speaker, office, level or language.
     *
     * @param delegation whose statement the caller takes it for
     */
    @Transactional
    public Mono<Placed> restate(InscriptionPath at, DelegationId delegation, Statement statement, long version, By by) {
        return floors.list(at.meeting(), at.list())
                .flatMap(list -> current(at, list, by)
                        .doOnNext(before -> before.requireOf(delegation))
                        .flatMap(before -> meanwhile.upToDate(at.meeting(), before, version, by))
                        .doOnNext(before -> requireMayChange(list, before, statement, by))
                        .flatMap(before -> completed(at, before, statement)
                                .zipWith(lists.drawPlace(list.id()))
                                .map(named -> before.restated(named.getT1(), list.rule(), named.getT2()))
                                .flatMap(after -> save("inscription-changed", list, before, after, by)))
                        .flatMap(after -> placed(list, after)));
    }

    /**
     * After closing a delegation names somebody else or lowers the level, and raises nobody (L19). The Secretariat may change
     * anything on its behalf, with a reason (X3).
     */
    private void requireMayChange(ListOfSpeakers list, Inscription before, Statement next, By by) {
        boolean closed = list.opening(clock.instant()) == ListOfSpeakers.Opening.CLOSED;
        boolean rises = before.risesWith(next, list.rule());
        if (!closed || (by.viewer().focalPointOf(before.delegation()) && !rises)) {
            return;
        }
        if (!by.viewer().isSecretariatOf(list.meeting())) {
            throw Problem.of("speakers.level-after-closing", 409).rule("L19").field("level");
        }
        by.requireReason();
    }

    /**
     * Gives up the turn; the gap closes at once, also on the floor (L16).
     *
     * @param version that the viewer saw; null where it does not matter
     */
    @Transactional
    public Mono<Placed> withdraw(InscriptionPath at, @Nullable Long version, By by) {
        return floors.list(at.meeting(), at.list())
                .flatMap(list -> current(at, list, by)
                        .flatMap(before -> meanwhile.upToDate(at.meeting(), before, version, by))
                        .flatMap(before -> save("withdrawn", list, before, before.withdrawn(), by))
                        .flatMap(after -> journal.orderChanged(list, Audience.participants())
                                .then(placed(list, after))));
    }

    private Mono<Statement> completed(InscriptionPath at, Inscription before, Statement statement) {
        Group group = statement.group();
        return names.confirmed(at.meeting(), before.delegation(), statement)
                .flatMap(named -> groups.completed(named, before.entity()))
                .delayUntil(
                        named -> group == null ? Mono.empty() : groups.requireOnly(before.list(), group, before.id()));
    }

    private Mono<Inscription> current(InscriptionPath at, ListOfSpeakers list, By by) {
        return inscriptions
                .find(at.inscription())
                .filter(inscription -> inscription.list().equals(list.id()))
                .switchIfEmpty(Mono.error(Floor::unknown))
                .doOnNext(inscription -> by.requireActsFor(at.meeting(), inscription.delegation()));
    }

    private Mono<Inscription> save(String event, ListOfSpeakers list, Inscription before, Inscription after, By by) {
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.defer(() -> inscriptions
                        .find(after.id())
                        .flatMap(now -> meanwhile.refused(list.meeting(), now, before.version(), by))))
                .flatMap(saved -> journal.inscription(event, list, before, saved, by));
    }

    private Mono<Placed> placed(ListOfSpeakers list, Inscription inscription) {
        return floors.of(list).flatMap(floor -> told(floor, inscription, Mono.defer(() -> engagements.beside(list))));
    }

    /** With what else needs the speaker at the time (C7); nothing is read for one who is to be confirmed. */
    static Mono<Placed> told(Floor floor, Inscription inscription, Mono<Elsewhere> elsewhere) {
        Placed placed = Placed.on(floor, inscription);
        boolean named = inscription.statement().participant() != null
                || inscription.statement().speaker() != null;
        return named ? elsewhere.map(all -> placed.beside(floor, all)) : Mono.just(placed);
    }
}
