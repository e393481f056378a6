package org.plenary.speakers.texts.content;

import java.time.Duration;

/** How long the look at one file may take and how much it may bring out. */
final class Budget {

    /** Ten times the longest statement that anybody ever gave. */
    private static final long CHARACTERS = 1_000_000;

    private final long ends;
    private long characters;

    Budget(Duration time) {
        ends = System.nanoTime() + time.toNanos();
    }

    /** False once time or characters are used up. */
    boolean allows(long more) {
        characters += more;
        return characters <= CHARACTERS && System.nanoTime() < ends;
    }
}
