package org.plenary.calendar;

import java.util.UUID;
import org.plenary.kernel.AccountId;

/**
 * What one person is in a meeting: whether they were admitted to it and told so, and whether they are a focal point, who
 * alone has the focal points' sessions.
 */
record Attendance(AccountId account, boolean admitted, boolean focalPoint) {

    /** Two registrations under one address are one person with one calendar. */
    Attendance and(Attendance other) {
        return new Attendance(account, admitted || other.admitted, focalPoint || other.focalPoint);
    }

    UUID key() {
        return account.value();
    }
}
