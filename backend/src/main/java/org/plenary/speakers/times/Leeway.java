package org.plenary.speakers.times;

import java.time.Duration;

/**
 * How much time the people of one list are given.
 *
 * @param confirmationReminder how long before the slot speakers who have not answered are reminded (L24)
 * @param swapExpiry how long a proposal to exchange places waits for its answer (L15)
 * @param drift how far a slot may move before its people are told (C6)
 */
public record Leeway(Duration confirmationReminder, Duration swapExpiry, Duration drift) {

    /** The longest for a reminder and an answer. */
    public static final Duration LONGEST = Duration.ofDays(14);

    /** Whoever is told only of more than this cannot rely on a calendar. */
    public static final Duration LONGEST_DRIFT = Duration.ofHours(4);

    public Leeway {
        require("confirmation-reminder", confirmationReminder, Duration.ofMinutes(1), LONGEST);
        require("swap-expiry", swapExpiry, Duration.ofMinutes(1), LONGEST);
        require("drift", drift, Duration.ZERO, LONGEST_DRIFT);
    }

    private static void require(String name, Duration given, Duration shortest, Duration longest) {
        if (given.compareTo(shortest) < 0 || given.compareTo(longest) > 0) {
            throw new IllegalArgumentException(
                    "plenary.speakers." + name + " must be from " + shortest + " to " + longest);
        }
    }
}
