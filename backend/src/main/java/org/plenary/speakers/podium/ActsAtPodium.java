package org.plenary.speakers.podium;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AuditTrail;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.network.EntityDirectory;
import org.plenary.speakers.By;
import org.plenary.speakers.turn.Act;
import reactor.core.publisher.Mono;

/**
 * How an act is taken at the podium, whoever stands there: on the version that the officer saw, from the device that presides,
 * kept so that it can be taken back. An act that one officer sends twice is done once, and answered twice; of two officers who
 * act at once the second is told what changed (L22).
 *
 * @param <I> by which those who stand there are known
 * @param <S> what an act can change of one of them
 * @param <X> the podium as an act finds it
 */
public abstract class ActsAtPodium<I, S, X extends Stand<I, S>, A extends OneAct<I>> {

    /** What the act changes, and what saves it and writes it down. */
    public record Change<S>(S before, S after, Mono<Void> saved) {}

    private final DeedStore<I, S> deeds;
    private final AuditTrail audit;
    private final Entities entities;
    private final Clock clock;

    protected ActsAtPodium(DeedStore<I, S> deeds, AuditTrail audit, Entities entities, Clock clock) {
        this.deeds = deeds;
        this.audit = audit;
        this.entities = entities;
        this.clock = clock;
    }

    /** Locks the podium; empty when somebody else acted since that version. */
    protected abstract Mono<Long> advance(ListId list, long version);

    protected abstract Mono<X> stand(MeetingCode meeting, ListId list);

    protected abstract Mono<Long> drawPlace(ListId list);

    /** Who has the floor that the stand does not know of; there is one floor. */
    protected Mono<EntityCode> beside(ListId list) {
        return Mono.empty();
    }

    /** What the act makes of the one whom it concerns, or why it cannot be. */
    protected abstract Mono<Change<S>> change(X stand, A act, Moment moment, By by);

    /** Under which subject the audit trail has the one whom the act concerns. */
    protected abstract String trail(X stand, A act);

    /** Does the act inside the caller's transaction; answers with the podium as it was found. */
    protected Mono<X> take(MeetingCode meeting, ListId list, A act, By by) {
        return advance(list, act.version())
                .flatMap(version -> presided(meeting, list, act).delayUntil(stand -> onIt(stand, act, by)))
                .switchIfEmpty(Mono.defer(
                        () -> presided(meeting, list, act).delayUntil(stand -> requireSecondPress(stand, act, by))));
    }

    /** The podium, on which that device may act. */
    private Mono<X> presided(MeetingCode meeting, ListId list, A act) {
        return stand(meeting, list).doOnNext(stand -> {
            Presiding presiding = stand.scene().presiding();
            if (presiding != null) {
                presiding.require(act.device(), stand.scene().floor().list().zone());
            }
        });
    }

    private Mono<Void> onIt(X stand, A act, By by) {
        ListId list = stand.scene().floor().list().id();
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        Mono<Long> place = act.act() == Act.ABSENT ? drawPlace(list) : Mono.just(0L);
        return Mono.zip(place, entities.directory())
                .map(both -> new Moment(now, both.getT1(), both.getT2()))
                .flatMap(moment -> change(stand, act, moment, by))
                .flatMap(change -> change.saved()
                        .then(Mono.defer(() -> kept(list, stand, act, deed(stand, act, change, now, by)))));
    }

    private Deed<I, S> deed(X stand, A act, Change<S> change, Instant now, By by) {
        return new Deed<>(
                stand.version(),
                act.act(),
                act.subject(),
                change.before(),
                change.after(),
                by.viewer().name(),
                now);
    }

    private Mono<Void> kept(ListId list, X stand, A act, Deed<I, S> deed) {
        Mono<Void> undone = act.act() == Act.UNDO ? deeds.undo(list, act.undone(stand)) : Mono.empty();
        return undone.then(deeds.insert(list, deed));
    }

    /** A second press finds what the first one did and is answered like that; any other act fails and is told what is now. */
    private Mono<Void> requireSecondPress(X stand, A act, By by) {
        ListId list = stand.scene().floor().list().id();
        return lastDone(stand, act, by)
                .filter(own -> own && stand.version() == act.version() + 1)
                .switchIfEmpty(Mono.defer(() -> Mono.zip(
                                entities.directory(),
                                deeds.latest(list).map(Optional::of).defaultIfEmpty(Optional.empty()),
                                Mono.justOrEmpty(stand.atPodium())
                                        .switchIfEmpty(Mono.defer(() -> beside(list)))
                                        .map(Optional::of)
                                        .defaultIfEmpty(Optional.empty()))
                        .flatMap(found -> Mono.error(movedOn(
                                stand, found.getT2().orElse(null), found.getT3().orElse(null), found.getT1())))))
                .then();
    }

    /** Whether that is the last thing that happened to the one whom it concerns, and the same viewer did it. */
    private Mono<Boolean> lastDone(X stand, A act, By by) {
        return audit.of(stand.scene().floor().list().meeting(), trail(stand, act), null, 1)
                .map(last -> last.stream()
                        .anyMatch(entry -> entry.action().equals("speakers." + act.event())
                                && entry.actor().equals(by.viewer().id())));
    }

    /** Who is at the podium now, what the last act was, whose and by whom: the officer can do the own one on that. */
    private Problem movedOn(X stand, @Nullable Deed<I, S> last, @Nullable EntityCode now, EntityDirectory known) {
        var problem = Problem.of("speakers.podium-moved-on", 409)
                .rule("L22")
                .field("version")
                .with("now", now == null ? "none" : known.require(now).name())
                .with("act", last == null ? "none" : last.act().word());
        return last == null
                ? problem.with("officer", "").with("whose", "")
                : problem.with("officer", last.officer())
                        .with(
                                "whose",
                                known.require(stand.entity(last.subject())).name());
    }
}
