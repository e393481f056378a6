package org.plenary.speakers.texts;

import java.time.Duration;
import java.time.Instant;
import org.plenary.speakers.Floor;

/**
 * Until when the texts of a list are due: so long before its first statement, one instant for everybody, since planned times move
 * with the order and interpreters prepare before the segment begins (L23).
 *
 * @param version 0 while the list has the setting's
 */
public record TextTerms(Duration before, long version) {

    public Instant deadline(Floor floor) {
        return floor.timing().segment().start().minus(before);
    }
}
