package org.plenary.identity;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Prints the set-up link on the console at each start, as long as there is no administrator. */
@Component
class SetupNotice {

    private static final Logger LOG = LoggerFactory.getLogger(SetupNotice.class);

    private final Setup setup;

    SetupNotice(Setup setup) {
        this.setup = setup;
    }

    /** The framework runs what this returns. */
    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> print() {
        return setup.link()
                .doOnNext(link -> LOG.warn("No administrator yet. Open this link once, within a day: {}", link))
                .doOnError(error -> LOG.error("No set-up link: {}", error.toString()))
                .onErrorComplete()
                .then();
    }
}
