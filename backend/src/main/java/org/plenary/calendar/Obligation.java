package org.plenary.calendar;

import java.util.UUID;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.TimeWindow;

/** What a person has to attend, as its owner module says it now; {@code subject} is the session's or inscription's id. */
record Obligation(
        ObligationKind kind, UUID subject, TimeWindow window, Place place, LocalizedText title, boolean cancelled) {

    Obligation in(Setting setting) {
        return new Obligation(kind, subject, window, place.in(setting), title, cancelled);
    }

    EntryStatus status() {
        return cancelled ? EntryStatus.CANCELLED : EntryStatus.CONFIRMED;
    }
}
