package org.plenary.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.plenary.identity.Viewer;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.registration.Delegation;
import org.plenary.registration.Participant;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.InscriptionDesk;
import org.plenary.speakers.ListDraft;
import org.plenary.speakers.ListOfSpeakers;
import org.plenary.speakers.Lists;
import org.plenary.speakers.NewInscription;
import org.plenary.speakers.PublishedSlot;
import org.plenary.speakers.Publishing;
import org.plenary.speakers.Speaker;
import org.plenary.speakers.Statement;
import org.plenary.speakers.order.Level;
import org.plenary.speakers.podium.Podium;
import org.plenary.speakers.podium.PodiumAct;
import org.plenary.speakers.turn.Act;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Announces a list of speakers, inscribes ministers as their focal points would, publishes it, and lets it be delivered. */
@Demonstration
@Component
class SpeakersLoading {

    private static final Duration STATEMENT = Duration.ofSeconds(171);

    private final Lists lists;
    private final InscriptionDesk desk;
    private final Publishing publishing;
    private final Podium podium;
    private final DemoClock clock;

    SpeakersLoading(Lists lists, InscriptionDesk desk, Publishing publishing, Podium podium, DemoClock clock) {
        this.lists = lists;
        this.desk = desk;
        this.publishing = publishing;
        this.podium = podium;
        this.clock = clock;
    }

    Mono<ListOfSpeakers> announce(Meeting meeting, ProgrammeSession session, Instant opens, Viewer by) {
        Instant closes = session.window().start().minus(Duration.ofMinutes(30));
        var draft = new ListDraft(
                session.id(),
                null,
                opens.truncatedTo(ChronoUnit.HOURS).toString(),
                closes.toString(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Set.of(EntityCode.of("EU")),
                null,
                ListDraft.Waits.UNSAID);
        return lists.announce(meeting.code(), draft, By.of(by)).map(Floor::list);
    }

    /** The delegation's head asks for the floor: ministers mostly, here and there a deputy. */
    Mono<InscriptionId> inscribe(ListOfSpeakers list, Delegation delegation, Participant head, SamplePeople people) {
        EntityCode entity = delegation.entity();
        boolean deputy = entity.value().hashCode() % 5 == 0;
        Level level = people.isOrganisation(entity) ? Level.OTHER : deputy ? Level.VM : Level.M;
        String office = level == Level.VM
                ? people.office(entity, "deputy", people.name(entity, 0).woman())
                : Objects.requireNonNull(head.title());
        var statement = Statement.national(
                Speaker.of(head.honorific(), head.displayName()),
                head.id(),
                office,
                level,
                head.language().tag());
        var wanted = new NewInscription(list.meeting(), list.id(), delegation.id(), statement, clock.instant());
        return desk.inscribeAlone(wanted, By.of(DelegationLoading.focalPoint(delegation)));
    }

    Mono<Floor> publish(ListOfSpeakers list, Viewer by) {
        return publishing.publish(list.meeting(), list.id(), By.of(by)).map(Publishing.Published::floor);
    }

    /** Every statement of the published list, called, begun and ended at its planned time, some seconds early. */
    Mono<Void> deliver(Floor floor, Viewer by) {
        List<PublishedSlot> slots = Objects.requireNonNull(floor.published()).slots();
        return Flux.fromIterable(slots)
                .concatMap(slot -> deliver(floor.list(), slot, by))
                .then();
    }

    private Mono<Void> deliver(ListOfSpeakers list, PublishedSlot slot, Viewer by) {
        return act(list, slot, Act.CALL, slot.start().minusSeconds(40), by)
                .then(act(list, slot, Act.START, slot.start(), by))
                .then(act(list, slot, Act.END, slot.start().plus(STATEMENT), by));
    }

    private Mono<Void> act(ListOfSpeakers list, PublishedSlot slot, Act act, Instant at, Viewer by) {
        MeetingCode meeting = list.meeting();
        return clock.at(at, () -> lists.get(meeting, list.id()))
                .map(floor -> new PodiumAct(
                        act, slot.entry().inscription(), floor.list().podiumVersion()))
                .flatMap(wanted -> podium.act(meeting, list.id(), wanted, By.of(by)));
    }
}
