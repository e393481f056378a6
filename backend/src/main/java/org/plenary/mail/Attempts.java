package org.plenary.mail;

import java.time.Duration;

/** When a letter that could not be delivered is tried again: after 30 s, 1 min, 2 min ... at most 4 hours. */
final class Attempts {

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(4);

    private Attempts() {}

    static Duration pauseAfter(int attempts) {
        Duration pause = FIRST.multipliedBy(1L << Math.min(12, Math.max(0, attempts - 1)));
        return pause.compareTo(LONGEST) > 0 ? LONGEST : pause;
    }
}
