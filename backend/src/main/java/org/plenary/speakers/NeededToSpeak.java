package org.plenary.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.NeededElsewhere;
import org.plenary.meetings.ProgrammeSession;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Tells whoever saves a session what its moderator and the speakers of its list have to do elsewhere at the time (C7), by the
 * same comparison as the page of the list. People at risk are named as lists name them (P1).
 */
@Component
class NeededToSpeak implements NeededElsewhere {

    private final Floors floors;
    private final Engagements engagements;

    NeededToSpeak(Floors floors, Engagements engagements) {
        this.floors = floors;
        this.engagements = engagements;
    }

    @Override
    public Mono<List<Need>> during(ProgrammeSession session) {
        return session.cancelled()
                ? Mono.just(List.of())
                : floors.ofMeeting(session.meeting())
                        .filter(floor -> !floor.session().cancelled())
                        .collectList()
                        .zipWith(engagements.moderated(session.meeting()))
                        .map(read -> needs(session, read.getT1(), read.getT2()));
    }

    static List<Need> needs(ProgrammeSession session, List<Floor> floors, List<ProgrammeSession> moderated) {
        var needs = new ArrayList<Need>();
        String moderator = session.moderator();
        for (Floor floor : floors) {
            if (floor.list().session().equals(session.id())) {
                needs.addAll(ofSpeakers(floor, floors, moderated));
            } else if (moderator != null) {
                needs.addAll(ofModerator(moderator, session.window(), floor));
            }
        }
        moderated.stream()
                .filter(other -> !other.cancelled() && !other.id().equals(session.id()))
                .filter(other -> same(moderator, other.moderator())
                        && !session.window()
                                .overlapping(List.of(other.window()), time -> time)
                                .isEmpty())
                .map(other -> new Need(Objects.requireNonNull(moderator), other.title(), other.window()))
                .forEach(needs::add);
        return List.copyOf(needs);
    }

    private static List<Need> ofModerator(String moderator, TimeWindow session, Floor floor) {
        return floor.inscriptions().stream()
                .filter(inscription -> inscription.turn().state().pending()
                        && inscription.statement().isBy(moderator))
                .flatMap(inscription -> session.overlapping(floor.timesOf(inscription.id()), time -> time).stream()
                        .limit(1))
                .map(time -> new Need(moderator, floor.list().title(), time))
                .toList();
    }

    private static List<Need> ofSpeakers(Floor floor, List<Floor> floors, List<ProgrammeSession> moderated) {
        return new Elsewhere(floor.list(), floors, moderated)
                .on(floor).stream()
                        .map(overlap -> new Need(
                                name(floor.require(overlap.inscription()).statement()),
                                overlap.title(),
                                overlap.time()))
                        .toList();
    }

    private static String name(Statement statement) {
        Speaker speaker = statement.speaker();
        return speaker == null ? "" : speaker.full();
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && one.strip().equalsIgnoreCase(other.strip());
    }
}
