package org.plenary.calendar;

/** Which letter a person is owed after an entry changed. */
enum Notice {
    NONE,
    INVITATION,
    UPDATE,
    CANCELLATION
}
