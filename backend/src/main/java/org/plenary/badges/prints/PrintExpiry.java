package org.plenary.badges.prints;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.plenary.badges.BadgesSettings;
import org.plenary.meetings.Meetings;
import org.plenary.platform.BlockingWork;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Deletes the files of print runs after some days: they hold everybody's name. And all of the runs 30 days after the meeting (P4). */
@Component
class PrintExpiry {

    private static final Logger LOG = LoggerFactory.getLogger(PrintExpiry.class);
    private static final Duration AFTER_MEETING = Duration.ofDays(30);

    private final PieceStore store;
    private final PrintFolders folders;
    private final BlockingWork work;
    private final Meetings meetings;
    private final BadgesSettings settings;
    private final Clock clock;

    PrintExpiry(
            PieceStore store,
            PrintFolders folders,
            BlockingWork work,
            Meetings meetings,
            BadgesSettings settings,
            Clock clock) {
        this.store = store;
        this.folders = folders;
        this.work = work;
        this.meetings = meetings;
        this.settings = settings;
        this.clock = clock;
    }

    /** The framework runs what this returns. */
    @Scheduled(initialDelay = 95_000, fixedDelay = 3_600_000)
    Mono<Void> expire() {
        return Mono.defer(() -> expireAt(clock.instant()))
                .doOnError(error -> LOG.warn("Files of print runs stay for now: {}", error.toString()))
                .onErrorComplete()
                .then();
    }

    /** At the start and every hour: what a process that was killed had on disk holds the same names. */
    @Scheduled(fixedDelay = 3_600_000)
    Mono<Void> removeLeftovers() {
        return work.call(() -> folders.removeLeftovers(clock.instant()))
                .doOnError(error -> LOG.warn("Folders of print runs stay for now: {}", error.toString()))
                .onErrorComplete()
                .then();
    }

    /** How many runs lost their files, or went wholly, at that moment. */
    Mono<Long> expireAt(Instant now) {
        Mono<Long> files = store.forgetOld(now.minus(settings.keepPrints()), now);
        Mono<Long> runs = Flux.defer(meetings::all)
                .filter(meeting -> meeting.days().end().plus(AFTER_MEETING).isBefore(now))
                .concatMap(meeting -> store.forgetRuns(meeting.code()))
                .reduce(0L, Long::sum);
        return files.zipWith(runs, Long::sum);
    }
}
