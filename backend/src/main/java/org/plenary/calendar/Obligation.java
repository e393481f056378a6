package org.plenary.calendar;

import java.util.UUID;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TimeWindow;

/**
 * What a person has to attend, as its owner module says it now.
 *
 * @param subject the session's or inscription's id
 * @param window of what is tentative the hours within which nobody knows the time
 * @param status confirmed, tentative or cancelled
 */
record Obligation(
        ObligationKind kind, UUID subject, TimeWindow window, Place place, LocalizedText title, EntryStatus status) {

    Obligation in(Setting setting) {
        return new Obligation(kind, subject, window, place.in(setting), title, status);
    }

    boolean cancelled() {
        return status == EntryStatus.CANCELLED;
    }
}
