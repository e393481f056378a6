package org.plenary.badges.prints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeBook;
import org.plenary.badges.BadgeCards;
import org.plenary.badges.BadgeHolder;
import org.plenary.badges.BadgeHolders;
import org.plenary.badges.document.BadgeCard;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.ParticipantId;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.BlockingWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Makes the parts of print runs, one after the other, on whichever instance takes them. What was made when an instance dies
 * stays; the part that it was making is made again when its claim runs out.
 */
@Component
class PrintPress {

    private static final Logger LOG = LoggerFactory.getLogger(PrintPress.class);
    /** Not too long to wait for after a restart; whoever needs longer for a part puts it off. */
    private static final Duration CLAIM = Duration.ofSeconds(60);
    /** After this a maker is taken for lost: it may hang, or its thread has run out of memory and answers no more. */
    private static final Duration LONGEST = Duration.ofMinutes(10);

    private static final Duration PAUSE = Duration.ofSeconds(5);

    private record Job(
            PressStore.Claimed part,
            PrintRun run,
            Meeting meeting,
            List<PressStore.Waiting> waiting,
            List<Usable> usable) {

        List<Usable> own() {
            return usable.stream().filter(each -> isMine(each.place())).toList();
        }

        boolean isMine(PressStore.Waiting place) {
            return place.part() == part.part();
        }
    }

    /** A badge of the job that can be used still. */
    private record Usable(PressStore.Waiting place, Badge badge, BadgeHolder holder) {}

    private final PressStore store;
    private final PrintRunStore runs;
    private final FinishedParts finished;
    private final BadgeBook book;
    private final BadgeHolders holders;
    private final BadgeCards cards;
    private final SheetWriter writer;
    private final Meetings meetings;
    private final BlockingWork work;
    private final Clock clock;

    PrintPress(
            PressStore store,
            PrintRunStore runs,
            FinishedParts finished,
            BadgeBook book,
            BadgeHolders holders,
            BadgeCards cards,
            SheetWriter writer,
            Meetings meetings,
            BlockingWork work,
            Clock clock) {
        this.store = store;
        this.runs = runs;
        this.finished = finished;
        this.book = book;
        this.holders = holders;
        this.cards = cards;
        this.writer = writer;
        this.meetings = meetings;
        this.work = work;
        this.clock = clock;
    }

    /** The framework runs what this returns, and waits for its end before it calls again. */
    @Scheduled(fixedDelay = 1_000)
    Mono<Void> print() {
        return Mono.defer(this::next)
                .repeat()
                .takeWhile(Boolean::booleanValue)
                .then()
                .doOnError(error -> LOG.warn("Badges wait to be printed: {}", error.toString()))
                .onErrorComplete();
    }

    /** True when there may be more. */
    Mono<Boolean> next() {
        Instant now = clock.instant();
        return store.tired(now)
                .concatMap(finished::stop)
                .then(store.claim(now, now.plus(CLAIM)))
                .flatMap(part -> held(part, make(part).timeout(LONGEST), CLAIM.dividedBy(3))
                        .onErrorResume(error -> failed(part, error))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    /** The work on a part, whose claim is put off from time to time as long as it lasts. */
    Mono<Void> held(PressStore.Claimed part, Mono<Void> work, Duration every) {
        return work.publish(making -> {
            Mono<Void> holding = Flux.interval(every)
                    .onBackpressureDrop()
                    .takeUntilOther(making.onErrorComplete())
                    .concatMap(tick -> hold(part), 1)
                    .then();
            return Mono.whenDelayError(holding, making);
        });
    }

    private Mono<Void> hold(PressStore.Claimed part) {
        return store.hold(part, clock.instant().plus(CLAIM))
                .doOnError(error -> LOG.warn("The claim of a part was not put off: {}", error.toString()))
                .onErrorComplete();
    }

    private Mono<Void> make(PressStore.Claimed part) {
        return job(part)
                .flatMap(job -> cards(job)
                        .flatMap(found -> work.call(() -> draw(job, found)))
                        .flatMap(finished::keep));
    }

    private Mono<Job> job(PressStore.Claimed part) {
        return Mono.zip(
                        runs.find(part.meeting(), part.run()),
                        meetings.get(part.meeting()),
                        store.badges(part).collectList(),
                        book.usable(part.meeting()).collectMap(Badge::id, Function.identity()),
                        holders.ofMeeting(part.meeting()))
                .map(all -> new Job(
                        part, all.getT1(), all.getT2(), all.getT3(), usable(all.getT3(), all.getT4(), all.getT5())));
    }

    /** Who lost the badge, or the accreditation, since the run was ordered is left out. */
    private static List<Usable> usable(
            List<PressStore.Waiting> waiting, Map<BadgeId, Badge> badges, Map<ParticipantId, BadgeHolder> holders) {
        List<Usable> usable = new ArrayList<>();
        for (PressStore.Waiting each : waiting) {
            Badge badge = badges.get(each.badge());
            BadgeHolder holder = badge == null ? null : holders.get(badge.participant());
            if (badge != null && holder != null) {
                usable.add(new Usable(each, badge, holder));
            }
        }
        return usable;
    }

    /** The badges of the part itself: those of its envelopes that lie in other parts are only named on the cover. */
    private Mono<List<BadgeCard>> cards(Job job) {
        List<Badge> own = job.own().stream().map(Usable::badge).toList();
        Map<ParticipantId, BadgeHolder> known =
                job.own().stream().collect(Collectors.toMap(each -> each.badge().participant(), Usable::holder));
        return cards.of(job.meeting(), own, known, job.run().order().language());
    }

    private FinishedParts.Finished draw(Job job, List<BadgeCard> drawn) {
        Map<String, BadgeCard> bySerial =
                drawn.stream().collect(Collectors.toMap(BadgeCard::serial, Function.identity()));
        // an envelope is opened by its first badge that is still there, even if the very first is not
        Set<Integer> opened = job.waiting().stream()
                .filter(each -> job.isMine(each) && each.opens())
                .map(PressStore.Waiting::envelope)
                .collect(Collectors.toSet());
        List<SheetWriter.Lying> lying = job.usable().stream()
                .map(each -> new SheetWriter.Lying(
                        each.place().envelope(),
                        opened.contains(each.place().envelope()),
                        each.badge().serial(),
                        each.holder(),
                        job.isMine(each.place()) ? bySerial.get(each.badge().serial()) : null))
                .toList();
        PrintOrder order = job.run().order();
        byte[] file = order.format()
                .printSheets(
                        writer.sheets(job.meeting(), order, lying),
                        job.meeting().title().in(order.language()),
                        order.language().locale());
        long mine = job.waiting().stream().filter(job::isMine).count();
        return new FinishedParts.Finished(job.part(), file, printed(job, bySerial), (int) mine - drawn.size());
    }

    /** As it was drawn: a photo that came since makes the badge one that has changed. */
    private static List<PrintRunStore.Printed> printed(Job job, Map<String, BadgeCard> drawn) {
        return job.own().stream()
                .map(each -> new PrintRunStore.Printed(
                        each.badge().id(),
                        Fingerprint.of(
                                each.badge(),
                                each.holder(),
                                job.meeting(),
                                photoOn(drawn.get(each.badge().serial())))))
                .toList();
    }

    private static @Nullable String photoOn(@Nullable BadgeCard card) {
        return card == null || card.photo() == null ? null : card.photo().version();
    }

    private Mono<Void> failed(PressStore.Claimed part, Throwable error) {
        LOG.warn("A part of a print run was not made, attempt {}: {}", part.attempts(), error.toString());
        return part.attempts() < PressStore.ATTEMPTS
                ? store.again(part, clock.instant().plus(PAUSE.multipliedBy(part.attempts())))
                        .then()
                : finished.stop(part);
    }
}
