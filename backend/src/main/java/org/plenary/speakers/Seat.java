package org.plenary.speakers;

import org.jspecify.annotations.Nullable;

/** What an act at the podium can change of an inscription, so that it can be restored exactly. */
record Seat(Turn turn, @Nullable Pin pin, Inscription.@Nullable Exchange exchange) {

    static Seat of(Inscription inscription) {
        return new Seat(inscription.turn(), inscription.pin(), inscription.exchange());
    }
}
