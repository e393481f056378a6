package org.plenary.speakers;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who still stands on a list, or in a queue of replies, while the registration of the speaker was withdrawn or refused. */
@Service
public class WithdrawnSpeakers {

    private final Participants participants;

    WithdrawnSpeakers(Participants participants) {
        this.participants = participants;
    }

    /** Those who are still to be heard. */
    public Mono<Set<InscriptionId>> on(Floor floor) {
        return Flux.fromIterable(floor.inscriptions())
                .filter(inscription -> inscription.turn().state().pending())
                .filterWhen(inscription -> gone(inscription.statement().participant()))
                .map(Inscription::id)
                .collect(Collectors.toSet());
    }

    /** Whether that person, where one is known, takes part no longer. */
    public Mono<Boolean> gone(@Nullable ParticipantId speaker) {
        return Mono.justOrEmpty(speaker)
                .flatMap(participants::get)
                .map(person -> !person.state().open())
                .defaultIfEmpty(false);
    }
}
