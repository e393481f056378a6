package org.plenary.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.registration.Participant;
import org.plenary.speakers.ListOfSpeakers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Loads a meeting that is over, each step dated as it would have been before the meeting opened. */
@Demonstration
@Component
class PastMeetings {

    private static final Duration PLANNED = Duration.ofDays(75);
    private static final Duration INVITED = Duration.ofDays(60);
    private static final Duration REGISTERED = Duration.ofDays(30);
    private static final Duration INSCRIBED = Duration.ofDays(20);
    private static final Duration APPROVED = Duration.ofDays(14);
    private static final Duration PUBLISHED = Duration.ofDays(1);
    private static final Duration HANDED_IN = Duration.ofHours(6);

    private final MeetingLoading meetings;
    private final DelegationLoading delegations;
    private final SpeakersLoading speakers;
    private final SegmentLoading segment;
    private final GatesLoading gates;
    private final DemoClock clock;

    PastMeetings(
            MeetingLoading meetings,
            DelegationLoading delegations,
            SpeakersLoading speakers,
            SegmentLoading segment,
            GatesLoading gates,
            DemoClock clock) {
        this.meetings = meetings;
        this.delegations = delegations;
        this.speakers = speakers;
        this.segment = segment;
        this.gates = gates;
        this.clock = clock;
    }

    Mono<Void> load(SampleMeeting sample, SamplePeople people, Viewer by) {
        MeetingCode code = MeetingCode.of(sample.code());
        LocalDate first = LocalDate.parse(sample.firstDay());
        LocalDate last = LocalDate.parse(sample.lastDay());
        Instant opening = first.atTime(LocalTime.of(9, 0))
                .atZone(ZoneId.of(sample.zone()))
                .toInstant();
        return clock.at(opening.minus(PLANNED), () -> meetings.plan(sample, code, first, last, by))
                .delayUntil(planned -> gates.openMain(code, by))
                .flatMap(planned -> attend(sample, code, people, opening, by)
                        .flatMap(attending -> speak(sample, planned, attending, people, by)));
    }

    private Mono<List<Attending>> attend(
            SampleMeeting sample, MeetingCode code, SamplePeople people, Instant opening, Viewer by) {
        return Flux.fromStream(IntStream.range(0, sample.delegations().size()).boxed())
                .concatMap(index -> register(sample, index, opening, people, by))
                .collectList()
                .flatMap(attending -> clock.at(
                                opening.minus(APPROVED), () -> delegations.approve(code, everybody(attending), by))
                        .thenReturn(attending));
    }

    private Mono<Attending> register(SampleMeeting sample, int index, Instant opening, SamplePeople people, Viewer by) {
        MeetingCode code = MeetingCode.of(sample.code());
        EntityCode entity = sample.delegations().get(index);
        return clock.at(opening.minus(INVITED), () -> delegations.invite(code, entity, people, by))
                .flatMap(delegation -> clock.at(
                                opening.minus(REGISTERED), () -> delegations.answer(delegation, index % 7 != 5))
                        .then(Mono.defer(() -> delegations.register(delegation, sample.peopleOf(index), people)))
                        .then(Mono.defer(() -> delegations.submit(delegation)))
                        .map(submitted -> new Attending(delegation, submitted)));
    }

    private Mono<Void> speak(
            SampleMeeting sample,
            MeetingLoading.Planned planned,
            List<Attending> attending,
            SamplePeople people,
            Viewer by) {
        SampleMeeting.SampleList list = sample.list();
        if (list == null) {
            return Mono.empty();
        }
        var session = planned.sessions().get(list.session());
        Instant opens = session.window().start().minus(INSCRIBED);
        return clock.at(opens, () -> speakers.announce(planned.meeting(), session, opens, by))
                .flatMap(announced -> inscribe(announced, attending.subList(0, list.speakers()), people)
                        .then(clock.at(
                                session.window().start().minus(PUBLISHED), () -> speakers.publish(announced, by))))
                .delayUntil(floor -> clock.at(
                        session.window().start().minus(HANDED_IN), () -> segment.handIn(floor.list(), attending)))
                .flatMap(floor -> speakers.deliver(floor, by));
    }

    private Mono<Void> inscribe(ListOfSpeakers list, List<Attending> speaking, SamplePeople people) {
        return Flux.fromIterable(speaking)
                .concatMap(each -> speakers.inscribe(list, each.delegation(), each.head(), people))
                .then();
    }

    private static List<Participant> everybody(List<Attending> attending) {
        return attending.stream().flatMap(each -> each.people().stream()).toList();
    }
}
