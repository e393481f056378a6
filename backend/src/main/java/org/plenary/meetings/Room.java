package org.plenary.meetings;

import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.RoomId;

/**
 * A room of a meeting's venue. Two sessions never share it at one instant.
 *
 * @param booths how many interpretation booths it has (I10)
 */
public record Room(RoomId id, MeetingCode meeting, LocalizedText name, int capacity, int booths, long version) {

    /** Whether so many languages fit: each in a booth, or a single one that everybody hears without (I10). */
    public boolean hasBoothsFor(int languages) {
        return languages <= Math.max(1, booths);
    }

    /** @throws Problem {@code meetings.too-few-booths} when so many languages do not fit (I10) */
    public void requireBoothsFor(int languages) {
        if (!hasBoothsFor(languages)) {
            throw Problem.of("meetings.too-few-booths", 409)
                    .rule("I10")
                    .field("languages")
                    .with("booths", booths);
        }
    }
}
