package org.plenary.meetings;

import java.util.List;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TimeWindow;
import reactor.core.publisher.Mono;

/** Who of a session is needed elsewhere at the same time (C7): the module of the lists of speakers knows and implements it. */
public interface NeededElsewhere {

    /**
     * Somebody who cannot be in both places.
     *
     * @param person the moderator, or a speaker of the session's list, as programme or list name them
     * @param title of the list on which they speak, or of the session that they moderate
     * @param time when they are needed there; approximate for a statement (L14)
     */
    record Need(String person, LocalizedText title, TimeWindow time) {}

    /** Nothing for a session that was cancelled. */
    Mono<List<Need>> during(ProgrammeSession session);
}
