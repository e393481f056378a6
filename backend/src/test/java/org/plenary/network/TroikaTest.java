package org.plenary.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Problem;

/** Outgoing, current and incoming chairs; co-chairs share a term, and a term may span years (N3). */
class TroikaTest {

    private static final List<ChairTerm> TERMS = List.of(
            term("NAM", "2019-01-01", "2019-12-31"),
            term("CAN", "2020-01-01", "2021-12-31"),
            term("URY", "2020-01-01", "2021-12-31"),
            term("ZAF", "2022-01-01", "2022-12-31"),
            term("CHE", "2022-01-01", "2022-12-31"));

    @Test
    void coChairsOfTwoYears() {
        Troika troika = Troika.on(LocalDate.of(2021, 6, 1), TERMS);
        assertThat(codes(troika.outgoing())).containsExactly("NAM");
        assertThat(codes(troika.current())).containsExactly("CAN", "URY");
        assertThat(codes(troika.incoming())).containsExactly("CHE", "ZAF");
    }

    @Test
    void firstAndLastDayCount() {
        assertThat(codes(Troika.on(LocalDate.of(2019, 12, 31), TERMS).current()))
                .containsExactly("NAM");
        assertThat(codes(Troika.on(LocalDate.of(2020, 1, 1), TERMS).current())).containsExactly("CAN", "URY");
    }

    @Test
    void beforeTheFirstAndAfterTheLast() {
        Troika before = Troika.on(LocalDate.of(2016, 9, 23), TERMS);
        assertThat(before.outgoing()).isEmpty();
        assertThat(before.current()).isEmpty();
        assertThat(codes(before.incoming())).containsExactly("NAM");
        Troika after = Troika.on(LocalDate.of(2030, 1, 1), TERMS);
        assertThat(codes(after.outgoing())).containsExactly("CHE", "ZAF");
        assertThat(after.incoming()).isEmpty();
    }

    @Test
    void aTermDoesNotEndBeforeItBegins() {
        assertThatThrownBy(() -> term("ESP", "2018-01-01", "2017-12-31")).isInstanceOf(Problem.class);
    }

    private static List<String> codes(List<EntityCode> chairs) {
        return chairs.stream().map(EntityCode::value).toList();
    }

    private static ChairTerm term(String entity, String first, String last) {
        return new ChairTerm(EntityCode.of(entity), LocalDate.parse(first), LocalDate.parse(last));
    }
}
