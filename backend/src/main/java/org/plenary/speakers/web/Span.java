package org.plenary.speakers.web;

import java.time.Instant;
import org.plenary.kernel.TimeWindow;

/** From when to when. */
record Span(Instant start, Instant end) {

    static Span of(TimeWindow window) {
        return new Span(window.start(), window.end());
    }
}
