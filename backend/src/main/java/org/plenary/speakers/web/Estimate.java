package org.plenary.speakers.web;

import java.time.Instant;
import org.plenary.speakers.times.Expectation;

/**
 * From when to when a statement is to be expected, about (L14).
 *
 * @param beyond whether its turn comes after the segment's end: then the times are none at which it will be heard (L13)
 */
record Estimate(Instant start, Instant end, boolean beyond) {

    static Estimate of(Expectation expectation) {
        return new Estimate(
                expectation.estimated().start(), expectation.estimated().end(), expectation.beyond());
    }
}
