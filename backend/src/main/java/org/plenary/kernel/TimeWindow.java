package org.plenary.kernel;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** From {@code start} (included) to {@code end} (excluded); the end is always later. */
public record TimeWindow(Instant start, Instant end) {

    public TimeWindow {
        if (!end.isAfter(start)) {
            throw Problem.of("time.end-before-start", 400).field("end");
        }
    }

    public Duration length() {
        return Duration.between(start, end);
    }

    public boolean contains(Instant instant) {
        return !instant.isBefore(start) && instant.isBefore(end);
    }

    public boolean overlaps(TimeWindow other) {
        return start.isBefore(other.end) && other.start.isBefore(end);
    }

    /** Those of the others that need the same time, in their order (C7). What begins as this ends does not. */
    public <T> List<T> overlapping(Collection<T> others, Function<? super T, TimeWindow> when) {
        return others.stream().filter(other -> overlaps(when.apply(other))).toList();
    }
}
