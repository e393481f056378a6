package org.plenary.speakers;

import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.kernel.InscriptionId;
import org.plenary.registration.Participants;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who still stands on a list while the registration of the speaker was withdrawn or refused. */
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
                .filterWhen(this::gone)
                .map(Inscription::id)
                .collect(Collectors.toSet());
    }

    private Mono<Boolean> gone(Inscription inscription) {
        return Mono.justOrEmpty(inscription.statement().participant())
                .flatMap(participants::get)
                .map(person -> !person.state().open())
                .defaultIfEmpty(false);
    }
}
