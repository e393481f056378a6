package org.plenary.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.Meetings;
import org.plenary.platform.FactStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads what of the demonstration is not there yet: each meeting in one transaction, so that it is there whole or not at
 * all, and doing it again changes nothing. A database with other meetings is refused.
 */
@Demonstration
@Component
class DemoLoading {

    private static final Logger LOG = LoggerFactory.getLogger(DemoLoading.class);
    private static final String FACT = "demonstration";

    private final Meetings meetings;
    private final PastMeetings past;
    private final ComingMeeting coming;
    private final OrganisationsLoading organisations;
    private final ChairsLoading chairs;
    private final DesignationsLoading designations;
    private final DemoStaff staff;
    private final SampleFiles files;
    private final FactStore facts;
    private final TransactionalOperator transaction;
    private final DemoClock clock;

    DemoLoading(
            Meetings meetings,
            PastMeetings past,
            ComingMeeting coming,
            OrganisationsLoading organisations,
            ChairsLoading chairs,
            DesignationsLoading designations,
            DemoStaff staff,
            SampleFiles files,
            FactStore facts,
            TransactionalOperator transaction,
            DemoClock clock) {
        this.meetings = meetings;
        this.past = past;
        this.coming = coming;
        this.organisations = organisations;
        this.chairs = chairs;
        this.designations = designations;
        this.staff = staff;
        this.files = files;
        this.facts = facts;
        this.transaction = transaction;
        this.clock = clock;
    }

    Mono<Void> load() {
        SamplePeople people = files.people();
        return claimDatabase()
                .then(Mono.defer(staff::hire))
                .delayUntil(organisations::add)
                .delayUntil(chairs::record)
                .delayUntil(designations::record)
                .flatMap(by -> Flux.fromIterable(files.past())
                        .concatMap(sample -> unlessThere(sample, people, by))
                        .then(Mono.defer(() -> comingOne(people, by))))
                .doFinally(end -> clock.comeBack());
    }

    /** A database without meetings becomes a demonstration for good; one that is none, and has meetings, stays as it is. */
    private Mono<Void> claimDatabase() {
        return facts.find(FACT)
                .switchIfEmpty(Mono.defer(() -> meetings.all()
                        .hasElements()
                        .flatMap(real -> real ? Mono.error(new RealMeetingsPresent()) : claimed())))
                .then();
    }

    private Mono<String> claimed() {
        return facts.put(FACT, "true").thenReturn("true");
    }

    private Mono<Void> unlessThere(SampleMeeting sample, SamplePeople people, Viewer by) {
        MeetingCode code = MeetingCode.of(sample.code());
        return isThere(code)
                .flatMap(there -> there
                        ? Mono.empty()
                        : loaded(code, DemoMailRoom.withoutLetters(past.load(sample, people, by))));
    }

    /** While one that opened or opens is not over, it is the one; afterwards another is planned for tomorrow. */
    private Mono<Void> comingOne(SamplePeople people, Viewer by) {
        SampleMeeting sample = files.coming();
        Instant now = clock.today();
        MeetingCode code = ComingMeeting.code(sample, now);
        return current(sample)
                .hasElement()
                .flatMap(there -> there
                        ? Mono.empty()
                        : loaded(code, coming.load(sample, people, by).then(Mono.defer(() -> staff.assign(code)))));
    }

    /** The demonstration's meeting that is not over yet, if there is one. */
    Mono<Meeting> current(SampleMeeting sample) {
        LocalDate today = clock.today().atZone(ZoneId.of(sample.zone())).toLocalDate();
        return meetings.all()
                .filter(meeting -> meeting.code().value().startsWith(sample.code() + "-"))
                .filter(meeting -> !meeting.lastDay().isBefore(today))
                .next();
    }

    private Mono<Boolean> isThere(MeetingCode code) {
        return meetings.all().any(meeting -> meeting.code().equals(code));
    }

    private Mono<Void> loaded(MeetingCode code, Mono<Void> work) {
        return Mono.defer(() -> {
            Instant begun = clock.today();
            return work.as(transaction::transactional)
                    .doFinally(end -> clock.comeBack())
                    .then(Mono.fromRunnable(() -> LOG.info(
                            "Demonstration: {} loaded in {} ms",
                            code,
                            Duration.between(begun, clock.today()).toMillis())));
        });
    }
}
