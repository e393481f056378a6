package org.plenary.speakers;

import org.jspecify.annotations.Nullable;
import org.plenary.speakers.order.Pin;
import org.plenary.speakers.turn.Turn;

/** What an act at the podium can change of an inscription, so that it can be restored exactly. */
public record Seat(Turn turn, @Nullable Pin pin, Inscription.@Nullable Exchange exchange) {

    public static Seat of(Inscription inscription) {
        return new Seat(inscription.turn(), inscription.pin(), inscription.exchange());
    }
}
