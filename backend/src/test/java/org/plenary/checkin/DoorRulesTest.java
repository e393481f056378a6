package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The pure function on every vector; the scanner runs the same file. */
class DoorRulesTest {

    private final VerdictVectors vectors = VerdictVectors.load();

    @TestFactory
    Stream<DynamicTest> everyVector() {
        return vectors.cases().stream()
                .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> {
                    Ruling ruling = DoorRules.decide(vector.approach(), vector.gate(), vector.knowledge());

                    assertThat(ruling.verdict()).isEqualTo(vector.verdict());
                    assertThat(ruling.first()).isEqualTo(vector.first());
                }));
    }

    @Test
    void thereAreEnoughAndEveryVerdictIsAmongThem() {
        assertThat(vectors.cases()).hasSizeGreaterThanOrEqualTo(200);
        assertThat(vectors.cases().stream().map(VerdictVectors.Case::verdict)).contains(Verdict.values());
        System.out.println(vectors.cases().size() + " vectors: the door's rules in Java");
    }
}
