package org.plenary.speakers.reply;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.ReplyId;
import org.plenary.network.Entities;
import org.plenary.network.Entity;
import org.plenary.registration.Delegations;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.Meanwhile;
import org.plenary.speakers.SpeakerNames;
import org.plenary.speakers.reply.ReplyQueues.Beside;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Rights of reply as the focal point asks for them, and the Secretariat for any delegation. Receipts are drawn under the lock of
 * the queue in the transaction that inserts: they rise by one, and of three requests at once two are taken (L20).
 */
@Service
public class AskingToReply {

    /** What is known before the queue is locked: nothing of it changes meanwhile. */
    private record Prepared(Floor floor, Entity entity, LocalDate day, Reply.Speech speech) {}

    private final ReplyQueues queues;
    private final ReplyStore store;
    private final Delegations delegations;
    private final Entities entities;
    private final SpeakerNames names;
    private final Meanwhile meanwhile;
    private final ReplyJournal journal;

    AskingToReply(
            ReplyQueues queues,
            ReplyStore store,
            Delegations delegations,
            Entities entities,
            SpeakerNames names,
            Meanwhile meanwhile,
            ReplyJournal journal) {
        this.queues = queues;
        this.store = store;
        this.delegations = delegations;
        this.entities = entities;
        this.names = names;
        this.meanwhile = meanwhile;
        this.journal = journal;
    }

    /** Takes a request; the problem {@code speakers.third-reply} when the delegation has two on that day. */
    @Transactional
    public Mono<Reply> ask(NewReply wanted, By by) {
        by.requireActsFor(wanted.meeting(), wanted.delegation());
        return queues.get(wanted.meeting(), wanted.list())
                .flatMap(beside -> prepare(wanted, beside))
                .flatMap(prepared -> store.draw(wanted.list())
                        .zipWhen(draw -> queues.of(wanted.list()))
                        .map(drawn -> reply(wanted, prepared, drawn.getT1(), drawn.getT2())))
                .flatMap(store::insert)
                .flatMap(reply -> journal.reply("reply-asked", wanted.meeting(), null, reply, by));
    }

    /**
     * What is changed of a reply that waits.
     *
     * @param day null for the same, which it stays
     * @param version that the viewer saw (L22)
     */
    public record Change(@Nullable LocalDate day, Reply.Speech speech, Reply.About about, long version) {}

    /** Names another speaker, language or subject; the place in the queue stays. */
    @Transactional
    public Mono<Reply> restate(ReplyPath at, Change change, By by) {
        return current(at, by, change.version())
                .doOnNext(before -> requireSameDay(before, change.day()))
                .delayUntil(before -> requireSubject(at, before, change.about()))
                .flatMap(before -> named(at.meeting(), before.delegation(), change.speech())
                        .map(speech -> before.restated(speech, change.about()))
                        .flatMap(after -> saved("reply-changed", at, before, after, by)));
    }

    /** A statement that it replied to before stays one, whatever became of it. */
    private Mono<Void> requireSubject(ReplyPath at, Reply before, Reply.About about) {
        return Objects.equals(before.about().statement(), about.statement())
                ? Mono.empty()
                : queues.get(at.meeting(), at.list())
                        .doOnNext(beside -> requireStatement(beside.floor(), about.statement(), before.delegation()))
                        .then();
    }

    /**
     * Gives the right back until the reply is called.
     *
     * @param version that the viewer saw; null where it does not matter
     */
    @Transactional
    public Mono<Reply> withdraw(ReplyPath at, @Nullable Long version, By by) {
        return current(at, by, null)
                .flatMap(before -> before.turn().state() == State.WITHDRAWN || isAt(before, version)
                        ? Mono.just(before)
                        : refused(at, before, version, by))
                .flatMap(before -> saved("reply-withdrawn", at, before, before.withdrawn(), by));
    }

    private Mono<Prepared> prepare(NewReply wanted, Beside beside) {
        requireSession(beside.floor());
        requireStatement(beside.floor(), wanted.about().statement(), wanted.delegation());
        LocalDate given = wanted.day();
        LocalDate day =
                beside.days().requireOpen(given == null ? beside.days().of(wanted.arrived()) : given, wanted.arrived());
        return delegations
                .get(wanted.meeting(), wanted.delegation())
                .flatMap(delegation -> entities.byCode(delegation.entity()))
                .doOnNext(AskingToReply::requireEntitled)
                .zipWith(named(wanted.meeting(), wanted.delegation(), wanted.speech()))
                .map(found -> new Prepared(beside.floor(), found.getT1(), day, found.getT2()));
    }

    private static Reply reply(NewReply wanted, Prepared prepared, ReplyStore.Draw draw, ReplyQueue queue) {
        return new Reply(
                ReplyId.random(),
                wanted.list(),
                wanted.delegation(),
                prepared.entity().code(),
                prepared.day(),
                queue.freeClaim(wanted.delegation(), prepared.day()),
                draw.receipt(),
                wanted.arrived(),
                prepared.speech(),
                wanted.about(),
                Turn.drawn(draw.place(), false),
                1);
    }

    private Mono<Reply> current(ReplyPath at, By by, @Nullable Long version) {
        return queues.get(at.meeting(), at.list())
                .then(store.lock(at.list()))
                .then(Mono.defer(() -> queues.of(at.list())))
                .map(queue -> queue.require(at.reply()))
                .doOnNext(reply -> by.requireActsFor(at.meeting(), reply.delegation()))
                .flatMap(reply -> isAt(reply, version) ? Mono.just(reply) : refused(at, reply, version, by));
    }

    private static boolean isAt(Reply reply, @Nullable Long version) {
        return version == null || reply.version() == version;
    }

    private Mono<Reply.Speech> named(MeetingCode meeting, DelegationId delegation, Reply.Speech speech) {
        var given = new SpeakerNames.Shown(speech.speaker(), speech.participant(), speech.title());
        return names.shown(meeting, delegation, given).map(speech::by);
    }

    private Mono<Reply> saved(String event, ReplyPath at, Reply before, Reply after, By by) {
        return store.update(after)
                .switchIfEmpty(Mono.defer(() -> queues.of(at.list())
                        .flatMap(queue -> refused(at, queue.require(at.reply()), before.version(), by))))
                .flatMap(saved -> journal.reply(event, at.meeting(), before, saved, by));
    }

    private <T> Mono<T> refused(ReplyPath at, Reply now, @Nullable Long seen, By by) {
        var owned = new Meanwhile.Owned(at.meeting(), ReplyJournal.subject(now), now.delegation());
        return meanwhile.refused(owned, now.version(), seen == null ? now.version() : seen, by);
    }

    private static void requireSession(Floor floor) {
        if (floor.session().cancelled()) {
            throw Problem.of("speakers.session-cancelled", 409).rule("L1");
        }
    }

    private static void requireStatement(Floor floor, @Nullable InscriptionId statement, DelegationId by) {
        if (statement == null) {
            return;
        }
        Inscription to = floor.inscription(statement)
                .orElseThrow(() ->
                        Problem.of("speakers.reply-to-unknown", 400).rule("L20").field("to"));
        if (to.delegation().equals(by)) {
            throw Problem.of("speakers.reply-to-own", 400).rule("L20").field("to");
        }
    }

    private static void requireSameDay(Reply reply, @Nullable LocalDate day) {
        if (day != null && !day.equals(reply.day())) {
            throw Problem.of("speakers.reply-day-fixed", 409)
                    .rule("L20")
                    .field("day")
                    .with("day", reply.day());
        }
    }

    private static void requireEntitled(Entity entity) {
        if (!ReplyQueue.entitled(entity.kind())) {
            throw Problem.of("speakers.no-right-of-reply", 403).rule("L20").field("delegation");
        }
    }
}
