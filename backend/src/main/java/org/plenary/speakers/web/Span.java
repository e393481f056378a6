package org.plenary.speakers.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.TimeWindow;
import org.plenary.speakers.turn.State;
import org.plenary.speakers.turn.Turn;

/** From when to when. */
record Span(Instant start, Instant end) {

    static Span of(TimeWindow window) {
        return new Span(window.start(), window.end());
    }

    /** When a statement was given; null as long as it is not over, or once it was taken back. */
    static @Nullable Span delivered(Turn turn) {
        Instant start = turn.startedAt();
        Instant end = turn.endedAt();
        return turn.state() != State.DELIVERED || start == null || end == null ? null : new Span(start, end);
    }
}
