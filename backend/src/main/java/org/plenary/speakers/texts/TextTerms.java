package org.plenary.speakers.texts;

import java.time.Duration;
import java.time.Instant;
import org.plenary.speakers.Floor;

/**
 * Until when the texts of a list are due, and how long they may be: so long before its first statement, one instant for everybody, since planned times move
 * with the order and interpreters prepare before the segment begins (L23).
 *
 * @param before so long
 * @param words the pace that interpreters can follow, in words a minute
 * @param version 0 while the list has the settings'
 */
public record TextTerms(Duration before, int words, long version) {

    public Instant deadline(Floor floor) {
        return floor.timing().segment().start().minus(before);
    }
}
