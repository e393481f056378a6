package org.plenary.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.platform.BlockingWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Carries queued letters to SMTP, a batch on one connection, on whichever instance takes them. A letter is sent at least once; a
 * failed one waits longer each time and is given up in the end, or at once when its address does not exist.
 */
@Component
class Delivery {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);
    private static final Duration SENDING = Duration.ofMinutes(5);

    private final DeliveryStore store;
    private final MessageStore messages;
    private final BlockingWork work;
    private final @Nullable SmtpBatch smtp;
    private final MailSettings settings;
    private final Clock clock;

    Delivery(
            DeliveryStore store,
            MessageStore messages,
            BlockingWork work,
            SmtpServer server,
            MailSettings settings,
            Clock clock) {
        this.store = store;
        this.messages = messages;
        this.work = work;
        JavaMailSender configured = server.sender();
        this.smtp = configured == null ? null : new SmtpBatch(configured, new Envelope(settings));
        this.settings = settings;
        this.clock = clock;
    }

    /** The framework runs what this returns, and waits for its end before it calls again. */
    @Scheduled(fixedDelay = 1_000)
    Mono<Void> deliver() {
        SmtpBatch batch = smtp;
        return batch == null
                ? Mono.empty()
                : next(batch)
                        .repeat()
                        .takeWhile(Boolean::booleanValue)
                        .then()
                        .doOnError(error -> LOG.warn("Letters wait: {}", error.toString()))
                        .onErrorComplete();
    }

    /** Erases what need not be kept. */
    @Scheduled(initialDelay = 60_000, fixedDelay = 600_000)
    Mono<Void> erase() {
        return Mono.defer(() -> store.erase(clock.instant(), clock.instant().minus(settings.keep())))
                .doOnError(error -> LOG.warn("Letters are not erased: {}", error.toString()))
                .onErrorComplete();
    }

    /** True when there may be more. */
    private Mono<Boolean> next(SmtpBatch batch) {
        return Flux.defer(() -> store.claim(clock.instant(), SENDING, settings.batch()))
                .collectList()
                .flatMapMany(Flux::fromIterable)
                .concatMap(this::loaded)
                .collectList()
                .flatMap(letters -> letters.isEmpty() ? Mono.just(false) : send(batch, letters));
    }

    private Mono<SmtpBatch.Loaded> loaded(UUID id) {
        return messages.byId(id).zipWith(messages.attachments(id).collectList(), SmtpBatch.Loaded::new);
    }

    private Mono<Boolean> send(SmtpBatch batch, List<SmtpBatch.Loaded> letters) {
        return work.call(() -> batch.send(letters))
                .doOnNext(failures -> tell(failures, letters.size()))
                .flatMapMany(
                        failures -> Flux.fromIterable(letters).concatMap(letter -> settle(letter.message(), failures)))
                .then(Mono.just(letters.size() == settings.batch()));
    }

    private static void tell(Map<UUID, SmtpBatch.Failure> failures, int letters) {
        failures.values().stream()
                .findFirst()
                .ifPresent(first ->
                        LOG.warn("{} of {} letters not delivered: {}", failures.size(), letters, first.reason()));
    }

    private Mono<Void> settle(MailMessage message, Map<UUID, SmtpBatch.Failure> failures) {
        Instant now = clock.instant();
        SmtpBatch.Failure failure = failures.get(message.id());
        if (failure == null) {
            return store.delivered(message.id(), now);
        }
        return failure.permanent() || message.attempts() >= settings.attempts()
                ? store.failed(message.id(), failure.reason())
                : store.again(message.id(), now.plus(Attempts.pauseAfter(message.attempts())), failure.reason());
    }
}
