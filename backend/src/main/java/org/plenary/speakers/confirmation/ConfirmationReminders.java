package org.plenary.speakers.confirmation;

import java.time.Clock;
import java.time.Instant;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.SpeakersSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Reminds those who have not answered [24 h] before their slot, once (L24), whichever instance comes first. */
@Component
class ConfirmationReminders {

    private static final Logger LOG = LoggerFactory.getLogger(ConfirmationReminders.class);

    private final ConfirmationStore store;
    private final ConfirmationLetters letters;
    private final Lists lists;
    private final SpeakersSettings settings;
    private final TransactionalOperator transaction;
    private final Clock clock;

    ConfirmationReminders(
            ConfirmationStore store,
            ConfirmationLetters letters,
            Lists lists,
            SpeakersSettings settings,
            TransactionalOperator transaction,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.lists = lists;
        this.settings = settings;
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
                .concatMap(at -> remind(at, now).as(transaction::transactional))
                .then();
    }

    private Mono<Void> remind(InscriptionPath at, Instant now) {
        return lists.get(at.meeting(), at.list())
                .flatMap(floor -> Mono.justOrEmpty(floor.published())
                        .flatMap(published -> Mono.justOrEmpty(published.slotOf(at.inscription())))
                        .filter(slot -> due(slot, now))
                        .flatMap(slot -> remind(floor, floor.require(at.inscription()), slot, now)));
    }

    private boolean due(PublishedSlot slot, Instant now) {
        return slot.start().isAfter(now)
                && !slot.start().minus(settings.confirmationReminder()).isAfter(now);
    }

    private Mono<Void> remind(Floor floor, Inscription inscription, PublishedSlot slot, Instant now) {
        return store.remind(inscription.id(), now)
                .flatMap(first -> letters.send(
                        "speakers-confirmation-reminder", new ConfirmationLetters.Question(floor, inscription, slot)));
    }
}
