package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityKind;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.registration.Delegations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Inscriptions as the focal point makes them for the own delegation, and the Secretariat for any. Receipts are drawn under the
 * lock of the list in the transaction that inserts, so they rise by one without a gap, whatever arrives at once (L2).
 */
@Service
public class Inscribing {

    /** What is known before the list is locked: nothing of it changes meanwhile. */
    private record Prepared(
            ListOfSpeakers list, EntityCode entity, EntityKind kind, Statement statement, boolean late) {}

    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakerNames names;
    private final Groups groups;
    private final Journal journal;

    Inscribing(
            Floors floors,
            ListStore lists,
            InscriptionStore inscriptions,
            Delegations delegations,
            Entities entities,
            SpeakerNames names,
            Groups groups,
            Journal journal) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.delegations = delegations;
        this.entities = entities;
        this.names = names;
        this.groups = groups;
        this.journal = journal;
    }

    /** The delegation's inscriptions on all lists of the meeting, with their provisional slots. */
    public Flux<Placed> ofDelegation(MeetingCode meeting, DelegationId delegation) {
        return delegations
                .get(meeting, delegation)
                .thenMany(floors.ofMeeting(meeting))
                .flatMapIterable(floor -> floor.inscriptions().stream()
                        .filter(inscription -> inscription.delegation().equals(delegation))
                        .map(inscription -> Placed.on(floor, inscription))
                        .toList());
    }

    /** One inscription, to whoever acts for its delegation. */
    public Mono<Placed> get(InscriptionPath at, By by) {
        return floors.committed(at.meeting(), at.list()).map(floor -> {
            Inscription found = floor.require(at.inscription());
            by.requireActsFor(at.meeting(), found.delegation());
            return Placed.on(floor, found);
        });
    }

    /**
     * Takes a request for the floor: in time from the focal point, after closing from the Secretariat with a reason (L19). Where
     * it stands is read afterwards, so that nobody who waits for a receipt waits for that as well.
     */
    @Transactional
    public Mono<Inscription> inscribe(NewInscription wanted, By by) {
        by.requireActsFor(wanted.meeting(), wanted.delegation());
        return prepare(wanted, by).flatMap(prepared -> enter(wanted, prepared, by));
    }

    /** Changes speaker, office, level or language. */
    @Transactional
    public Mono<Placed> restate(InscriptionPath at, Statement statement, long version, By by) {
        return floors.list(at.meeting(), at.list())
                .flatMap(list -> current(at, list, by)
                        .filter(before -> before.version() == version)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .flatMap(before -> completed(at, before, statement)
                                .zipWith(lists.drawPlace(list.id()))
                                .map(named -> before.restated(named.getT1(), list.rule(), named.getT2()))
                                .flatMap(after -> save("inscription-changed", list, before, after, by)))
                        .flatMap(after -> placed(list, after)));
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
                        .filter(before -> version == null || before.version() == version)
                        .switchIfEmpty(Mono.error(Etags::outdated))
                        .flatMap(before -> save("withdrawn", list, before, before.withdrawn(), by))
                        .flatMap(after -> journal.orderChanged(list, Audience.participants())
                                .then(placed(list, after))));
    }

    private Mono<Prepared> prepare(NewInscription wanted, By by) {
        return floors.list(wanted.meeting(), wanted.list()).flatMap(list -> {
            boolean late = list.takesLate(wanted.arrived(), by.viewer().isSecretariatOf(wanted.meeting()));
            if (late) {
                by.requireReason();
            }
            return floors.requireSession(list)
                    .then(delegations.get(wanted.meeting(), wanted.delegation()))
                    .flatMap(delegation -> entities.byCode(delegation.entity()))
                    .flatMap(entity -> names.confirmed(wanted.meeting(), wanted.delegation(), wanted.statement())
                            .flatMap(statement -> groups.completed(statement, entity.code()))
                            .map(statement -> new Prepared(list, entity.code(), entity.kind(), statement, late)));
        });
    }

    private Mono<Inscription> enter(NewInscription wanted, Prepared prepared, By by) {
        return lists.draw(wanted.list())
                .delayUntil(draw -> requireFirst(wanted, prepared.statement()))
                .map(draw -> inscription(wanted, prepared, draw, by))
                .flatMap(inscriptions::insert)
                .flatMap(entered -> journal.inscription("inscribed", prepared.list(), null, entered, by));
    }

    /** One national statement of a delegation (L10), and one statement of a group, whoever delivers it (L11). */
    private Mono<Void> requireFirst(NewInscription wanted, Statement statement) {
        Group group = statement.group();
        return group == null
                ? inscriptions
                        .standing(wanted.list(), wanted.delegation())
                        .flatMap(standing -> Mono.error(secondStatement(standing)))
                : groups.requireOnly(wanted.list(), group, null);
    }

    private static Inscription inscription(NewInscription wanted, Prepared prepared, ListStore.Draw draw, By by) {
        return new Inscription(
                InscriptionId.random(),
                wanted.list(),
                wanted.delegation(),
                prepared.entity(),
                prepared.kind(),
                draw.receipt(),
                wanted.arrived(),
                prepared.statement(),
                Turn.drawn(draw.place(), prepared.late()),
                null,
                prepared.late() ? by.reason() : null,
                null,
                1);
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
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.inscription(event, list, before, saved, by));
    }

    private Mono<Placed> placed(ListOfSpeakers list, Inscription inscription) {
        return floors.of(list).map(floor -> Placed.on(floor, inscription));
    }

    private static Problem secondStatement(Inscription standing) {
        return Problem.of("speakers.second-national-statement", 409)
                .rule("L10")
                .field("delegation")
                .with("receipt", standing.receipt());
    }
}
