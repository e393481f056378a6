package org.plenary.speakers;

import java.util.List;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.platform.SharedReadings;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Gathers what the speakers of a list have to do elsewhere (C7): for all of them at once with two statements, and with four more
 * where somebody does speak on another list.
 *
 * <p>Compared are the statements of the same person, or of the same name in one delegation, on the lists of the meeting, and the
 * sessions that name the person as moderator. Not compared are interpreting and bilateral meetings: who interprets is in no
 * record, and bilaterals are not part of the product. Who saves a statement, an exchange, a publication or a session
 * ({@link NeededToSpeak}) is told at once; whoever saves the times of a list finds it on the page of the list.
 */
@Service
public class Engagements {

    private final Floors floors;
    private final InscriptionStore inscriptions;
    private final Programme programme;
    private final SharedReadings<ListOfSpeakers, Elsewhere> committed;

    Engagements(Floors floors, InscriptionStore inscriptions, Programme programme) {
        this.floors = floors;
        this.inscriptions = inscriptions;
        this.programme = programme;
        this.committed = new SharedReadings<>(this::beside);
    }

    /** As this transaction, or else the last one that was committed, has left it. */
    public Mono<Elsewhere> beside(ListOfSpeakers list) {
        return inscriptions
                .sharingSpeakers(list.id())
                .collectList()
                .flatMap(others -> floors.of(list.meeting(), others))
                .zipWith(moderated(list.meeting()), (others, moderated) -> new Elsewhere(list, others, moderated));
    }

    /** The sessions that name a moderator. */
    Mono<List<ProgrammeSession>> moderated(MeetingCode meeting) {
        return programme
                .sessions(meeting)
                .filter(session -> session.moderator() != null)
                .collectList();
    }

    /** Read together for all who ask at the same moment, as at the opening; not inside a transaction that changed it. */
    Mono<Elsewhere> committed(ListOfSpeakers list) {
        return committed.get(list);
    }
}
