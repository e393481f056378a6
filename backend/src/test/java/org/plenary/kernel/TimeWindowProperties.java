package org.plenary.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is needed at two places at the same time (C7), compared with a look at every single minute. */
class TimeWindowProperties {

    private static final Instant DAY = Instant.parse("2027-04-09T07:00:00Z");
    private static final int LONGEST = 60;

    @Property
    void whatSharesAMinuteOverlapsAndNothingElse(
            @ForAll("windows") TimeWindow one, @ForAll("several") List<TimeWindow> others) {
        List<TimeWindow> sharing = others.stream()
                .filter(other -> IntStream.range(0, 2 * LONGEST)
                        .mapToObj(minute -> DAY.plusSeconds(60L * minute))
                        .anyMatch(minute -> one.contains(minute) && other.contains(minute)))
                .toList();
        assertThat(one.overlapping(others, UnaryOperator.identity())).isEqualTo(sharing);
    }

    @Property
    void eachIsToldOfTheOtherOrNeitherIs(@ForAll("windows") TimeWindow one, @ForAll("windows") TimeWindow other) {
        assertThat(one.overlapping(List.of(other), UnaryOperator.identity()).isEmpty())
                .isEqualTo(other.overlapping(List.of(one), UnaryOperator.identity())
                        .isEmpty());
    }

    @Property
    void whatBeginsAsAnotherEndsIsInTime(@ForAll("windows") TimeWindow one) {
        var next = new TimeWindow(one.end(), one.end().plus(one.length()));
        assertThat(one.overlapping(List.of(next), UnaryOperator.identity())).isEmpty();
        assertThat(one.overlapping(List.of(one), UnaryOperator.identity())).containsExactly(one);
    }

    @Provide
    Arbitrary<TimeWindow> windows() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, LONGEST),
                        Arbitraries.integers().between(1, LONGEST))
                .as((from, minutes) -> new TimeWindow(
                        DAY.plusSeconds(60L * from), DAY.plusSeconds(60L * from).plusSeconds(60L * minutes)));
    }

    @Provide
    Arbitrary<List<TimeWindow>> several() {
        return windows().list().ofMaxSize(8);
    }
}
