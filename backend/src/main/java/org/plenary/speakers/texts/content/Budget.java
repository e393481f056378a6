package org.plenary.speakers.texts.content;

import java.time.Duration;

/** How long the look at one file may take, how many bytes it may look at and how much it may bring out. */
final class Budget {

    /** Ten times the longest statement that anybody ever gave. */
    private static final long CHARACTERS = 1_000_000;

    /** A hundred times the largest file, and what it may unfold to several times over. */
    private static final long LOOKS = 1L << 30;

    /** The clock is read once for that many bytes. */
    private static final int STEP = 4096;

    private final long ends;
    private final long looks;
    private long characters;
    private long looked;
    private long nextOfClock;

    Budget(Duration time) {
        this(time, LOOKS);
    }

    Budget(Duration time, long looks) {
        this.looks = looks;
        ends = System.nanoTime() + time.toNanos();
    }

    /** False once time or characters are used up. */
    boolean allows(long more) {
        characters += more;
        return characters <= CHARACTERS && System.nanoTime() < ends;
    }

    /** False once time or looks are used up; what costs work without reading a byte is counted as bytes. */
    boolean allowsLook(long bytes) {
        looked += bytes;
        if (looked < nextOfClock) {
            return true;
        }
        boolean left = looked <= looks && System.nanoTime() < ends;
        nextOfClock = left ? looked + STEP : 0;
        return left;
    }

    /** @throws org.plenary.kernel.Problem {@code speakers.text-damaged} once time or looks are used up */
    void look(long bytes) {
        if (!allowsLook(bytes)) {
            throw Refused.damaged();
        }
    }

    long looked() {
        return looked;
    }
}
