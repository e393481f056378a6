package org.plenary.speakers;

import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.speakers.turn.State;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

/** In which languages statements are given, for the module that sets demand beside what is interpreted (I6). */
@Service
public class StatementLanguages {

    /** The language of one statement, by the session in which it is heard. */
    public record Spoken(SessionId session, DelegationId delegation, String language) {}

    private final Floors floors;

    StatementLanguages(Floors floors) {
        this.floors = floors;
    }

    /** Of all inscriptions of the meeting's lists that are not withdrawn, published or not. */
    public Flux<Spoken> ofMeeting(MeetingCode meeting) {
        return floors.ofMeeting(meeting)
                .flatMapIterable(floor -> floor.inscriptions().stream()
                        .filter(inscription -> inscription.turn().state() != State.WITHDRAWN)
                        .map(inscription -> new Spoken(
                                floor.list().session(),
                                inscription.delegation(),
                                inscription.statement().language()))
                        .toList());
    }
}
