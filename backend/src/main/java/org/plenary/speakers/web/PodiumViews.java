package org.plenary.speakers.web;

import java.time.Clock;
import org.plenary.kernel.Language;
import org.plenary.network.Entities;
import org.plenary.speakers.Scene;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes podiums for their readers, at the present instant of the server. */
@Component
class PodiumViews {

    private final Entities entities;
    private final Clock clock;

    PodiumViews(Entities entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    Mono<PodiumView> of(Mono<Scene> scene, Language language) {
        return scene.zipWith(
                entities.directory(), (of, directory) -> PodiumView.of(of, clock.instant(), directory, language));
    }
}
