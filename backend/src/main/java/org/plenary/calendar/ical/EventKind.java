package org.plenary.calendar.ical;

/** Why a VEVENT is written; decides STATUS and whether an alarm may ring. */
enum EventKind {
    REQUESTED,
    PUBLISHED,
    CALLED_OFF,
    RELEASED
}
