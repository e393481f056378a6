package org.plenary.calendar;

import org.plenary.kernel.ParticipantId;

/** The badge is not issued yet: the outbox tries again, and {@link Enclosure} says for how long. */
final class BadgeAwaited extends RuntimeException {

    private static final long serialVersionUID = 1;

    BadgeAwaited(ParticipantId participant) {
        super("the badge of " + participant + " is not issued yet", null, false, false);
    }
}
