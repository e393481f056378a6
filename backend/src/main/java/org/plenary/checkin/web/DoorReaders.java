package org.plenary.checkin.web;

import org.plenary.kernel.Language;
import org.plenary.network.Entities;
import org.plenary.platform.Messages;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the words of whoever reads what the door keeps. */
@Component
class DoorReaders {

    private final Entities entities;
    private final Messages messages;

    DoorReaders(Entities entities, Messages messages) {
        this.entities = entities;
        this.messages = messages;
    }

    Mono<DoorWords> words(Language language) {
        return entities.directory().map(directory -> new DoorWords(directory, messages, language));
    }
}
