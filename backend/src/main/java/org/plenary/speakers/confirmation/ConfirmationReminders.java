package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.Statement;
import org.plenary.speakers.times.Slot;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Reminds those who have not answered so long before their slot as their list says, once (L24), whichever instance comes first. Who was asked less
 * than that before it has some time to answer first. A speaker to be confirmed by name is reminded of in time even where no
 * revision is published yet.
 */
@Component
class ConfirmationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationReminders.class);

    private final ConfirmationStore store;
    private final ConfirmationLetters letters;
    private final Lists lists;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ConfirmationReminders(
            ConfirmationStore store,
            ConfirmationLetters letters,
            Lists lists,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.lists = lists;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 75_000, fixedDelay = 300_000)
    Mono<Void> run() {
        return remind(clock.instant()).onErrorResume(error -> {
            LOG.warn("Reminders of speakers wait for the next run", error);
            return Mono.empty();
        });
    }

    Mono<Void> remind(Instant now) {
        return store.waiting(now)
                .concatMap(waiting -> remind(waiting, now).as(transaction::transactional))
                .thenMany(store.unnamed(now))
                .concatMap(unnamed -> remindOfName(unnamed, now).as(transaction::transactional))
                .then();
    }

    private Mono<Void> remind(ConfirmationStore.Waiting waiting, Instant now) {
        InscriptionPath at = waiting.at();
        return lists.get(at.meeting(), at.list())
                .filter(floor -> !floor.session().cancelled() && asked(waiting, floor))
                .flatMap(floor -> Mono.justOrEmpty(floor.published())
                        .flatMap(published -> Mono.justOrEmpty(published.slotOf(at.inscription())))
                        .filter(slot -> slot.start().isAfter(now)
                                && !due(
                                                waiting.askedAt(),
                                                slot.start(),
                                                floor.list().leeway().confirmationReminder())
                                        .isAfter(now))
                        .flatMap(slot -> remind(floor, floor.require(at.inscription()), slot, now)));
    }

    /** Whether who speaks now is the one who was asked: whoever was named since is asked first. */
    private static boolean asked(ConfirmationStore.Waiting waiting, Floor floor) {
        Statement statement = floor.require(waiting.at().inscription()).statement();
        return Confirmation.speakerOf(statement).equals(waiting.speaker());
    }

    /** That long before the slot, but not sooner after the question than half the time that is left, or a quarter of that long. */
    static Instant due(Instant asked, Instant start, Duration before) {
        Duration half = Duration.between(asked, start).dividedBy(2);
        Duration quarter = before.dividedBy(4);
        Instant earliest = asked.plus(half.compareTo(quarter) < 0 ? half : quarter);
        Instant usual = start.minus(before);
        return usual.isAfter(earliest) ? usual : earliest;
    }

    private Mono<Void> remind(Floor floor, Inscription inscription, PublishedSlot slot, Instant now) {
        return store.remind(inscription.id(), Confirmation.speakerOf(inscription.statement()), now)
                .flatMap(first -> letters.send(
                        "speakers-confirmation-reminder",
                        new ConfirmationLetters.Question(floor, inscription, slot.position(), slot.start())));
    }

    /** Of a list that is not published nobody was asked: the delegation is reminded of the name by the time that is planned. */
    private Mono<Void> remindOfName(InscriptionPath at, Instant now) {
        return lists.get(at.meeting(), at.list())
                .filter(floor -> !floor.session().cancelled() && floor.published() == null)
                .flatMap(floor -> Mono.justOrEmpty(floor.timetable().of(at.inscription()))
                        .flatMap(slot -> remindOfName(floor, floor.require(at.inscription()), slot, now)));
    }

    private Mono<Void> remindOfName(Floor floor, Inscription inscription, Slot slot, Instant now) {
        Instant start = slot.time().start();
        boolean due = start.isAfter(now)
                && !due(inscription.receivedAt(), start, floor.list().leeway().confirmationReminder())
                        .isAfter(now);
        return due
                ? store.remindOfName(inscription.id(), now)
                        .flatMap(first -> letters.send(
                                "speakers-confirmation-reminder",
                                new ConfirmationLetters.Question(
                                        floor, inscription, slot.standing().position(), start)))
                : Mono.empty();
    }
}
