package org.plenary.speakers;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.TimeWindow;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.speakers.times.Slot;

/**
 * What those who speak on one list have to do elsewhere in the meeting (C7). Only statements of the same delegation are
 * compared, so nobody learns from it what the people of another have to do.
 *
 * @param others the lists beside it on which one of them speaks, too
 * @param moderated the sessions that name a moderator
 */
public record Elsewhere(ListOfSpeakers list, List<Floor> others, List<ProgrammeSession> moderated) {

    public Elsewhere {
        others = others.stream()
                .filter(other -> !other.list().id().equals(list.id()))
                .toList();
        moderated = moderated.stream()
                .filter(session -> !session.id().equals(list.session()) && !session.cancelled())
                .toList();
    }

    /** Everybody of the list whose statement, planned as the list stands, falls in another engagement; in order. */
    public List<Overlap> on(Floor floor) {
        return floor.timetable().slots().stream()
                .flatMap(slot ->
                        overlaps(floor.require(slot.standing().entry().inscription()), List.of(slot.time())).stream())
                .toList();
    }

    /** What needs the speaker at the time at which the floor now has the inscription. */
    public List<Overlap> at(Floor floor, InscriptionId inscription) {
        List<TimeWindow> time =
                floor.timetable().of(inscription).map(Slot::time).stream().toList();
        return overlaps(floor.require(inscription), time);
    }

    /** Whether the speaker has anything to do elsewhere, at whatever time. */
    public boolean busy(Inscription inscription) {
        return !engagementsOf(inscription).isEmpty();
    }

    /** Each engagement once that needs the speaker at one of these times. */
    List<Overlap> overlaps(Inscription inscription, List<TimeWindow> times) {
        var found = new ArrayList<Overlap>();
        for (Engagement engagement : engagementsOf(inscription)) {
            times.stream()
                    .flatMap(own -> Overlap.of(inscription, own, engagement).stream())
                    .findFirst()
                    .ifPresent(found::add);
        }
        return found;
    }

    private List<Engagement> engagementsOf(Inscription inscription) {
        if (!inscription.turn().state().pending()) {
            return List.of();
        }
        Stream<Engagement> statements = others.stream()
                .filter(floor -> !floor.session().cancelled())
                .flatMap(floor -> floor.inscriptions().stream()
                        .filter(other -> spokenBySame(inscription, other))
                        .map(other -> Engagement.statement(floor, other)));
        Stream<Engagement> moderations = moderated.stream()
                .filter(session -> inscription.statement().isBy(session.moderator()))
                .map(Engagement::moderation);
        return Stream.concat(statements, moderations).toList();
    }

    private static boolean spokenBySame(Inscription one, Inscription other) {
        return other.delegation().equals(one.delegation())
                && other.turn().state().pending()
                && other.statement().sameSpeaker(one.statement());
    }
}
