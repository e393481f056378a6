package org.plenary.demo;

import java.time.Duration;
import java.util.List;
import org.plenary.identity.Viewer;
import org.plenary.interpretation.Interpretation;
import org.plenary.interpretation.LanguageRequest;
import org.plenary.interpretation.Provided;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.Rooms;
import org.plenary.meetings.SessionKind;
import org.plenary.registration.Delegation;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Interpretation that delegations asked for, most in time and some late, and what of it the Secretariat provides (I6, I8). */
@Demonstration
@Component
class InterpretationLoading {

    private static final Duration IN_TIME = Duration.ofDays(30);
    private static final Duration LATE = Duration.ofDays(2);

    /** The six official languages, as the practical information says; a room of two booths has the first two. */
    private static final List<String> PROVIDED = List.of("en", "fr", "es", "ar", "ru", "zh");

    private final Interpretation interpretation;
    private final Rooms rooms;
    private final DemoClock clock;

    InterpretationLoading(Interpretation interpretation, Rooms rooms, DemoClock clock) {
        this.interpretation = interpretation;
        this.rooms = rooms;
        this.clock = clock;
    }

    Mono<Void> ask(MeetingLoading.Planned planned, List<Attending> attending, SamplePeople people, Viewer by) {
        List<ProgrammeSession> spoken = planned.sessions().stream()
                .filter(session ->
                        session.kind() == SessionKind.MINISTERIAL_SEGMENT || session.kind() == SessionKind.PLENARY)
                .toList();
        return Flux.fromIterable(attending.subList(1, attending.size()))
                .filter(each -> !each.people().isEmpty())
                .concatMap(each -> ask(each.delegation(), spoken, people))
                .thenMany(Flux.fromIterable(spoken))
                .concatMap(session -> provide(session, by))
                .then();
    }

    private Mono<Provided> provide(ProgrammeSession session, Viewer by) {
        return rooms.ofMeeting(session.meeting())
                .filter(room -> room.id().equals(session.room()))
                .next()
                .map(room -> PROVIDED.subList(0, Math.min(PROVIDED.size(), Math.max(1, room.booths()))))
                .flatMap(languages ->
                        interpretation.provide(session.meeting(), new Provided(session.id(), languages, 0), by));
    }

    /** The first session in everybody's language, the others for those who read another one than English. */
    private Mono<Void> ask(Delegation delegation, List<ProgrammeSession> sessions, SamplePeople people) {
        String own = people.language(delegation.entity()).tag();
        int wanted = own.equals("en") ? 2 : sessions.size();
        Duration before = delegation.entity().value().hashCode() % 4 == 0 ? LATE : IN_TIME;
        return Flux.fromIterable(sessions.subList(0, Math.min(wanted, sessions.size())))
                .concatMap(session -> clock.at(clock.today().minus(before), () -> ask(delegation, session.id(), own)))
                .then();
    }

    private Mono<LanguageRequest> ask(Delegation delegation, SessionId session, String own) {
        var request = new LanguageRequest(
                delegation.meeting(), delegation.id(), session, List.of(own), List.of(own), false, clock.instant(), 0);
        return interpretation.ask(request, DelegationLoading.focalPoint(delegation));
    }
}
