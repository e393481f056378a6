package org.plenary.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.MeetingCode;
import org.plenary.registration.Decision;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantRole;
import org.plenary.registration.Person;
import org.plenary.speakers.ListOfSpeakers;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Loads the meeting that opens tomorrow: registration is under way, inscriptions are open, the list was published once and
 * has grown since, interpretation is asked for, the doors have their gates.
 */
@Demonstration
@Component
class ComingMeeting {

    private static final int LIST_SESSION = 1;
    private static final int BEFORE_PUBLICATION = 13;
    private static final int AFTER_PUBLICATION = 17;
    private static final int CONFIRMED = 6;
    private static final EntityCode FOR_GROUP = EntityCode.of("CAN");

    private final MeetingLoading meetings;
    private final DelegationLoading delegations;
    private final SpeakersLoading speakers;
    private final SegmentLoading segment;
    private final InterpretationLoading interpretation;
    private final GatesLoading gates;
    private final DemoClock clock;

    ComingMeeting(
            MeetingLoading meetings,
            DelegationLoading delegations,
            SpeakersLoading speakers,
            SegmentLoading segment,
            InterpretationLoading interpretation,
            GatesLoading gates,
            DemoClock clock) {
        this.meetings = meetings;
        this.delegations = delegations;
        this.speakers = speakers;
        this.segment = segment;
        this.interpretation = interpretation;
        this.gates = gates;
        this.clock = clock;
    }

    /** Its first day: tomorrow, where it takes place. */
    static LocalDate firstDay(SampleMeeting sample, Instant now) {
        return now.atZone(ZoneId.of(sample.zone())).toLocalDate().plusDays(1);
    }

    static MeetingCode code(SampleMeeting sample, Instant now) {
        return MeetingCode.of(sample.code() + "-" + firstDay(sample, now));
    }

    Mono<Void> load(SampleMeeting sample, SamplePeople people, Viewer by) {
        Instant now = clock.today();
        MeetingCode code = code(sample, now);
        LocalDate first = firstDay(sample, now);
        return clock.at(now.minus(Duration.ofDays(40)), () -> meetings.plan(sample, code, first, first.plusDays(1), by))
                .flatMap(planned -> attend(sample, code, people, by)
                        .flatMap(attending -> speak(planned, attending, people, by)
                                .then(Mono.defer(() -> interpretation.ask(planned, attending, people, by)))
                                .then(Mono.defer(() -> gates.open(code, by)))));
    }

    private Mono<List<Attending>> attend(SampleMeeting sample, MeetingCode code, SamplePeople people, Viewer by) {
        return Flux.fromStream(IntStream.range(0, sample.delegations().size()).boxed())
                .concatMap(index -> attend(sample, index, code, people, by))
                .collectList()
                .flatMap(all -> ago(Duration.ofDays(10), () -> delegations.approve(code, approved(all), by))
                        .then(Mono.defer(() -> decideOthers(all, by)))
                        .thenReturn(all));
    }

    private Mono<Attending> attend(SampleMeeting sample, int index, MeetingCode code, SamplePeople people, Viewer by) {
        EntityCode entity = sample.delegations().get(index);
        Stage stage = Stage.of(index);
        Mono<Delegation> invited = ago(Duration.ofDays(45), () -> delegations.invite(code, entity, people, by));
        if (stage == Stage.INVITED) {
            return invited.map(delegation -> new Attending(delegation, List.of()));
        }
        return invited.flatMap(delegation -> ago(
                        Duration.ofDays(32), () -> delegations.answer(delegation, index % 6 != 4))
                .then(Mono.defer(() -> register(sample, index, delegation, people)))
                .flatMap(drafts -> stage == Stage.DRAFTING ? Mono.just(drafts) : delegations.submit(delegation))
                .map(registered -> new Attending(delegation, registered)));
    }

    private Mono<List<Participant>> register(
            SampleMeeting sample, int index, Delegation delegation, SamplePeople people) {
        int count = sample.peopleOf(index);
        if (!delegation.entity().equals(EntityCode.of("OLIVE-BRIDGE"))) {
            return delegations.register(delegation, count, people);
        }
        Person defender = people.person(delegation.entity(), 2, ParticipantRole.DELEGATE);
        return delegations.register(
                delegation,
                List.of(
                        people.person(delegation.entity(), 0, ParticipantRole.HEAD),
                        SamplePeople.atRisk(defender, "A. K.")));
    }

    /** One registration was sent back, one refused: their delegations see why (R2). */
    private Mono<Void> decideOthers(List<Attending> all, Viewer by) {
        List<Attending> waiting = IntStream.range(0, all.size())
                .filter(index -> Stage.of(index) == Stage.SUBMITTED)
                .mapToObj(all::get)
                .toList();
        return ago(
                        Duration.ofDays(2),
                        () -> delegations.decide(
                                last(waiting.get(1)), Decision.Kind.RETURN, "The passport name is incomplete.", by))
                .then(Mono.defer(() -> delegations.decide(
                        last(waiting.get(2)), Decision.Kind.REFUSE, "The note verbale does not name this person.", by)))
                .then();
    }

    private Mono<Void> speak(MeetingLoading.Planned planned, List<Attending> all, SamplePeople people, Viewer by) {
        Instant opens = clock.today().minus(Duration.ofDays(8));
        var session = planned.sessions().get(LIST_SESSION);
        return clock.at(opens, () -> speakers.announce(planned.meeting(), session, opens, by))
                .flatMap(list -> ago(
                                Duration.ofDays(3), () -> inscribe(list, all.subList(1, BEFORE_PUBLICATION), people))
                        .then(ago(
                                Duration.ofDays(2), () -> segment.speakForGroup(list, delegation(all, FOR_GROUP), all)))
                        .then(ago(Duration.ofHours(20), () -> speakers.publish(list, by)))
                        .then(ago(Duration.ofHours(5), () -> answered(list, all)))
                        .then(ago(
                                Duration.ofHours(2),
                                () -> inscribe(list, all.subList(BEFORE_PUBLICATION, AFTER_PUBLICATION), people))));
    }

    private Mono<Void> answered(ListOfSpeakers list, List<Attending> all) {
        return segment.answer(list, all.subList(2, 2 + CONFIRMED))
                .then(Mono.defer(() -> segment.handIn(list, all)))
                .then(Mono.defer(() -> segment.proposeExchanges(list, delegation(all, DemoSignIns.INSCRIBED), all)))
                .then(Mono.defer(() ->
                        segment.askToReply(list, delegation(all, DemoSignIns.INSCRIBED), delegation(all, FOR_GROUP))));
    }

    private static Delegation delegation(List<Attending> all, EntityCode entity) {
        return all.stream()
                .map(Attending::delegation)
                .filter(each -> each.entity().equals(entity))
                .findFirst()
                .orElseThrow();
    }

    private Mono<Void> inscribe(ListOfSpeakers list, List<Attending> speaking, SamplePeople people) {
        return Flux.fromIterable(speaking)
                .concatMap(each -> speakers.inscribe(list, each.delegation(), each.head(), people))
                .then();
    }

    private <T> Mono<T> ago(Duration before, Supplier<Mono<T>> work) {
        return clock.at(clock.today().minus(before), work);
    }

    private static List<Participant> approved(List<Attending> all) {
        List<Participant> approved = new ArrayList<>();
        for (int index = 0; index < all.size(); index++) {
            if (Stage.of(index) == Stage.APPROVED) {
                approved.addAll(all.get(index).people());
            }
        }
        return approved;
    }

    private static Participant last(Attending attending) {
        return attending.people().get(attending.people().size() - 1);
    }
}
