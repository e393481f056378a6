package org.plenary.speakers.alerts;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.plenary.speakers.Inscription;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Placed;
import org.plenary.speakers.times.Forecast;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What a speaker, and the focal point of the speaker's delegation, see of their own turns (L4, L14, L18). */
@Service
public class MySlots {

    private final Floors floors;
    private final AlertStore alerts;
    private final Participants participants;
    private final Clock clock;

    MySlots(Floors floors, AlertStore alerts, Participants participants, Clock clock) {
        this.floors = floors;
        this.alerts = alerts;
        this.participants = participants;
        this.clock = clock;
    }

    /** The viewer's turns in that meeting, by list. */
    public Flux<MySlot> of(MeetingCode meeting, Viewer viewer) {
        return participants
                .ofAccount(meeting, viewer.account())
                .map(Participant::id)
                .collect(Collectors.toSet())
                .flatMapMany(persons -> floors.ofMeeting(meeting)
                        .concatMap(floor -> alerts.ofList(floor.list().id())
                                .collectMap(Alert::inscription)
                                .map(given -> slots(floor, viewer, persons, given)))
                        .flatMapIterable(slots -> slots));
    }

    /** The turn of one inscription, by a link that was given for it; empty once it is withdrawn. */
    public Mono<MySlot> of(InscriptionPath at) {
        return floors.get(at.meeting(), at.list())
                .filter(floor -> floor.require(at.inscription()).turn().state() != State.WITHDRAWN)
                .map(floor -> new MySlot(
                        Placed.on(floor, floor.require(at.inscription())),
                        floor.list(),
                        floor.session(),
                        floor.forecast(clock.instant()).of(at.inscription()).orElse(null),
                        null));
    }

    private List<MySlot> slots(
            Floor floor, Viewer viewer, Set<ParticipantId> persons, Map<InscriptionId, Alert> given) {
        Forecast forecast = floor.forecast(clock.instant());
        return floor.inscriptions().stream()
                .filter(inscription -> inscription.turn().state() != State.WITHDRAWN)
                .filter(inscription -> concerns(inscription, viewer, persons))
                .map(inscription -> new MySlot(
                        Placed.on(floor, inscription),
                        floor.list(),
                        floor.session(),
                        forecast.of(inscription.id()).orElse(null),
                        inscription.turn().state() == State.INSCRIBED ? given.get(inscription.id()) : null))
                .toList();
    }

    private static boolean concerns(Inscription inscription, Viewer viewer, Set<ParticipantId> persons) {
        @Nullable ParticipantId speaker = inscription.statement().participant();
        return viewer.focalPointOf(inscription.delegation()) || (speaker != null && persons.contains(speaker));
    }
}
