package org.plenary.speakers.swaps;

import java.time.Clock;
import java.util.List;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SwapId;
import org.plenary.network.Entities;
import org.plenary.platform.Audience;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.InscriptionStore;
import org.plenary.speakers.Journal;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.ListStore;
import org.plenary.speakers.Meanwhile;
import org.plenary.speakers.order.OrderOfSpeakers;
import org.plenary.speakers.order.Pin;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Exchanges of places (L15): by agreement of two focal points, or by the Secretariat with a reason (X3). All of a list happen one
 * after the other under its lock, so of acceptances in parallel each finds what the one before it left.
 */
@Service
public class Swaps {

    private final Floors floors;
    private final ListStore lists;
    private final InscriptionStore inscriptions;
    private final SwapStore swaps;
    private final Entities entities;
    private final Meanwhile meanwhile;
    private final Journal journal;
    private final SwapJournal trail;
    private final Clock clock;

    Swaps(
            Floors floors,
            ListStore lists,
            InscriptionStore inscriptions,
            SwapStore swaps,
            Entities entities,
            Meanwhile meanwhile,
            Journal journal,
            SwapJournal trail,
            Clock clock) {
        this.floors = floors;
        this.lists = lists;
        this.inscriptions = inscriptions;
        this.swaps = swaps;
        this.entities = entities;
        this.meanwhile = meanwhile;
        this.journal = journal;
        this.trail = trail;
        this.clock = clock;
    }

    /** All swaps of the list, for the Secretariat. */
    public Mono<SwapTable> ofList(MeetingCode meeting, ListId list) {
        return floors.get(meeting, list).flatMap(this::table);
    }

    /** The swaps of one inscription, for whoever acts for its delegation. */
    public Mono<SwapTable> of(InscriptionPath at, By by) {
        return floors.get(at.meeting(), at.list())
                .doOnNext(floor -> by.requireActsFor(
                        at.meeting(), floor.require(at.inscription()).delegation()))
                .flatMap(this::table);
    }

    /** The list after a proposal, which is not made again where the same one waits for its answer. */
    public record Proposed(SwapTable table, boolean made) {}

    /** Proposes an exchange; the same proposal sent again is the one that waits for its answer. */
    @Transactional
    public Mono<Proposed> propose(InscriptionPath at, InscriptionId with, By by) {
        return locked(at.meeting(), at.list())
                .doOnNext(table -> requireFocalPoint(table.floor().require(at.inscription()), by))
                .flatMap(table -> table.open()
                                .anyMatch(open -> open.offered().equals(at.inscription())
                                        && open.wanted().equals(with))
                        ? Mono.just(new Proposed(table, false))
                        : requireNotAsked(table, at.inscription(), with)
                                .then(Mono.defer(() -> proposed(table, at.inscription(), with, by)))
                                .map(after -> new Proposed(after, true)));
    }

    /** Who was proposed the same exchange by the other side answers that: two that wait for each other are never answered. */
    private Mono<Void> requireNotAsked(SwapTable table, InscriptionId own, InscriptionId with) {
        return Mono.justOrEmpty(table.open()
                        .filter(open ->
                                open.offered().equals(with) && open.wanted().equals(own))
                        .findFirst())
                .flatMap(open -> entities.byCode(table.floor().require(with).entity()))
                .flatMap(other -> Mono.error(Problem.of("speakers.swap-proposed-to-you", 409)
                        .rule("L15")
                        .field("with")
                        .with("other", other.name())));
    }

    /** The other focal point agrees: the two places are exchanged. */
    @Transactional
    public Mono<SwapTable> accept(MeetingCode meeting, ListId list, SwapId id, By by) {
        return locked(meeting, list).flatMap(table -> {
            Swap swap = table.require(id);
            requireFocalPoint(table.floor().require(swap.wanted()), by);
            Swap agreed = swap.answered(Swap.State.AGREED, clock.instant());
            Inscription one = table.floor().require(swap.offered());
            Inscription other = table.floor().require(swap.wanted());
            Swap.require(table.floor(), one, other);
            return swaps.answer(agreed)
                    .then(exchanged(table, one, other, by))
                    .then(told("swap-agreed", table.floor(), agreed))
                    .then(lapse(table, agreed))
                    .then(ofList(meeting, list));
        });
    }

    /** The other focal point declines; nothing moves. */
    @Transactional
    public Mono<SwapTable> decline(MeetingCode meeting, ListId list, SwapId id, By by) {
        return answered(meeting, list, id, Swap.State.DECLINED, by);
    }

    /** The focal point who proposed takes it back. */
    @Transactional
    public Mono<SwapTable> takeBack(MeetingCode meeting, ListId list, SwapId id, By by) {
        return answered(meeting, list, id, Swap.State.WITHDRAWN, by);
    }

    /** The Secretariat exchanges two places, in one band or across bands, with a reason; across bands it pins both (X3). */
    @Transactional
    public Mono<SwapTable> override(MeetingCode meeting, ListId list, Seen one, Seen other, By by) {
        by.requireReason();
        return locked(meeting, list)
                .delayUntil(table -> upToDate(table.floor(), one, by).then(upToDate(table.floor(), other, by)))
                .flatMap(table -> overridden(table, one.inscription(), other.inscription(), by));
    }

    /** An inscription, and the version in which the officer saw it. */
    public record Seen(InscriptionId inscription, long version) {}

    private Mono<Inscription> upToDate(Floor floor, Seen seen, By by) {
        Inscription now = floor.require(seen.inscription());
        return meanwhile.upToDate(floor.list().meeting(), now, seen.version(), by);
    }

    /** Notes and tells which proposals of the list nobody answered in time; none is accepted meanwhile. */
    @Transactional
    public Mono<Void> expire(MeetingCode meeting, ListId list) {
        return locked(meeting, list).then();
    }

    private Mono<SwapTable> overridden(SwapTable table, InscriptionId one, InscriptionId other, By by) {
        String reason = by.requireReason();
        Inscription first = table.floor().require(one);
        Inscription second = table.floor().require(other);
        Swap.requireTwo(first, second);
        Swap.requireWaiting(first);
        Swap.requireWaiting(second);
        Mono<Void> done = Swap.possible(table.floor(), first, second)
                ? exchanged(table, first, second, by)
                : pinned(table.floor(), first, second, reason, by);
        ListOfSpeakers list = table.floor().list();
        return done.then(lapse(table, first.id(), second.id())).then(ofList(list.meeting(), list.id()));
    }

    private Mono<SwapTable> proposed(SwapTable table, InscriptionId offered, InscriptionId with, By by) {
        Floor floor = table.floor();
        Swap.require(floor, floor.require(offered), floor.require(with));
        if (table.open().anyMatch(open -> open.offered().equals(offered))) {
            throw Problem.of("speakers.swap-waits", 409).rule("L15");
        }
        var now = clock.instant();
        var swap = new Swap(
                SwapId.random(),
                floor.list().id(),
                offered,
                with,
                Swap.State.OPEN,
                now,
                now.plus(floor.list().leeway().swapExpiry()),
                null);
        return swaps.insert(swap)
                .then(trail.swap("swap-proposed", floor, swap, by))
                .then(told("swap-proposed", floor, swap))
                .then(ofList(floor.list().meeting(), floor.list().id()));
    }

    private Mono<SwapTable> answered(MeetingCode meeting, ListId list, SwapId id, Swap.State answer, By by) {
        return locked(meeting, list).flatMap(table -> {
            Swap swap = table.require(id);
            InscriptionId mine = answer == Swap.State.WITHDRAWN ? swap.offered() : swap.wanted();
            requireFocalPoint(table.floor().require(mine), by);
            Swap after = swap.answered(answer, clock.instant());
            String event = answer == Swap.State.WITHDRAWN ? "swap-withdrawn" : "swap-declined";
            return swaps.answer(after)
                    .then(trail.swap(event, table.floor(), after, by))
                    .then(told(event, table.floor(), after))
                    .then(ofList(meeting, list));
        });
    }

    private Mono<Void> exchanged(SwapTable table, Inscription one, Inscription other, By by) {
        ListOfSpeakers list = table.floor().list();
        Inscription first = one.exchanging(other, list);
        Inscription second = other.exchanging(one, list);
        return unchanged(list, one, other, by)
                .then(inscriptions.exchange(first, second))
                .switchIfEmpty(Mono.error(Etags::outdated))
                .then(journal.inscription("swapped", list, one, first, by))
                .then(journal.inscription("swapped", list, other, second, by))
                .then(journal.orderChanged(list, Audience.participants()));
    }

    private Mono<Void> pinned(Floor floor, Inscription one, Inscription other, String reason, By by) {
        OrderOfSpeakers order = floor.order();
        int first = order.of(one.id()).orElseThrow(Floor::unknown).position();
        int second = order.of(other.id()).orElseThrow(Floor::unknown).position();
        return unchanged(floor.list(), one, other, by)
                .then(repinned(floor, one.pinned(Pin.at(second, reason)), one, by))
                .then(repinned(floor, other.pinned(Pin.at(first, reason)), other, by));
    }

    private Mono<Void> repinned(Floor floor, Inscription after, Inscription before, By by) {
        return inscriptions
                .update(after)
                .switchIfEmpty(Mono.error(Etags::outdated))
                .flatMap(saved -> journal.order("pinned", floor.list(), before, saved, by))
                .then();
    }

    /** Holds both, and refuses what goes by one that somebody else has changed since; before this changes any itself. */
    private Mono<Void> unchanged(ListOfSpeakers list, Inscription one, Inscription other, By by) {
        return inscriptions
                .hold(one.id(), other.id())
                .thenMany(Flux.just(one, other))
                .concatMap(seen -> inscriptions
                        .find(seen.id())
                        .flatMap(now -> meanwhile.upToDate(list.meeting(), now, seen.version(), by)))
                .then();
    }

    /** Whoever waits for an answer about one of the two places asked for another place than it is now. */
    private Mono<Void> lapse(SwapTable table, Swap agreed) {
        return lapse(table.without(agreed), agreed.offered(), agreed.wanted());
    }

    private Mono<Void> lapse(SwapTable table, InscriptionId one, InscriptionId other) {
        List<Swap> lapsed = table.open()
                .filter(open -> open.concerns(one) || open.concerns(other))
                .map(open -> open.answered(Swap.State.LAPSED, clock.instant()))
                .toList();
        return Flux.fromIterable(lapsed)
                .concatMap(swap -> swaps.answer(swap).then(told("swap-lapsed", table.floor(), swap)))
                .then();
    }

    /** Both delegations hear of it, each from an event of its own. */
    private Mono<Void> told(String event, Floor floor, Swap swap) {
        return Flux.just(swap.offered(), swap.wanted())
                .concatMap(inscription -> trail.told(event, floor, floor.require(inscription), swap))
                .then();
    }

    /** Whoever finds first that a proposal expired tells it: the job, or a command; of one that fails nothing is left. */
    private Mono<SwapTable> locked(MeetingCode meeting, ListId list) {
        return floors.list(meeting, list)
                .delayUntil(found -> lists.lock(found.id()))
                .flatMap(found -> floors.get(meeting, list))
                .flatMap(this::table)
                .delayUntil(table -> Flux.fromIterable(table.swaps())
                        .filter(swap -> swap.state() == Swap.State.EXPIRED)
                        .concatMap(swap ->
                                swaps.expire(swap).flatMap(first -> told("swap-expired", table.floor(), swap))));
    }

    private Mono<SwapTable> table(Floor floor) {
        return swaps.ofList(floor.list().id())
                .collectList()
                .map(stored -> SwapTable.of(floor, stored, clock.instant()));
    }

    /** Consent is the delegation's own: not even the Secretariat gives it (L15). */
    private static void requireFocalPoint(Inscription inscription, By by) {
        if (!by.viewer().focalPointOf(inscription.delegation())) {
            throw Problem.of("access.denied", 403).rule("L15");
        }
    }
}
