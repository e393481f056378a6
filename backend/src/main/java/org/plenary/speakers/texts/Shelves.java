package org.plenary.speakers.texts;

import java.util.List;
import org.springframework.stereotype.Component;

/** All shelves: new texts go where the setting says, older ones are read where they lie. */
@Component
class Shelves {

    private final List<TextBytes> all;
    private final Shelf chosen;

    Shelves(List<TextBytes> all, TextsSettings settings) {
        this.all = List.copyOf(all);
        this.chosen = settings.store();
    }

    TextBytes forNew() {
        return of(chosen);
    }

    TextBytes of(Shelf shelf) {
        return all.stream().filter(bytes -> bytes.shelf() == shelf).findFirst().orElseThrow();
    }
}
