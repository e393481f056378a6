package org.plenary.calendar;

import java.util.Locale;

/** Which letter a person is owed after an entry changed; a release is a cancellation for this person alone (C2). */
enum Notice {
    NONE,
    INVITATION,
    UPDATE,
    CANCELLATION,
    RELEASE;

    /** The iTIP method that the letter carries. */
    String method() {
        return this == CANCELLATION || this == RELEASE ? "CANCEL" : "REQUEST";
    }

    /** The letter's template. */
    String template() {
        return "calendar-" + name().toLowerCase(Locale.ROOT);
    }
}
