package org.plenary.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.plenary.badges.IssuedCodes;
import org.plenary.testing.PlenaryTest;
import org.plenary.testing.SignedIn;
import org.springframework.context.annotation.Import;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Overrides and admissions of one person at the same moment, against the real database: one presence, one record each (B7, B10). */
@PlenaryTest(shared = true)
@Import({SignedIn.class, IssuedCodes.class})
class OverrideRacesTest extends OverrideStage {

    /** Several phones scan the person, several supervisors admit them, and one door admits by the rules: one presence. */
    @Test
    void manyAtOnceAreOnePresence() {
        limit(0);
        List<Map<String, Object>> scans =
                IntStream.range(0, 6).mapToObj(i -> scan(code)).toList();
        scans.forEach(each -> assertThat(verdict(supervisor, each)).isEqualTo("category-full"));
        limit(9);
        List<Supplier<String>> all = new ArrayList<>();
        scans.forEach(each -> all.add(
                () -> String.valueOf(answered(override(supervisor, each, act())).get("verdict"))));
        all.add(3, () -> verdict(device, scan(code)));

        assertThat(together(all))
                .containsOnlyOnce("admitted")
                .filteredOn("already-inside"::equals)
                .hasSize(6);
        assertThat(presence()).containsEntry("inside", 1);
        assertThat(rows("select count(*) as n from checkin_presence where meeting = :meeting and inside"))
                .isEqualTo(1);
    }

    /** The same override over two connections at once, since the phone saw none of the answers. */
    @Test
    void theSameAtOnceIsOneRecord() {
        Map<String, Object> scan = refused();
        Map<String, Object> act = act();
        List<Supplier<String>> all = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(i -> all.add(() ->
                        String.valueOf(answered(override(supervisor, scan, act)).get("verdict"))));

        assertThat(together(all)).hasSize(8).containsOnly("admitted");
        assertThat(trail()).hasSize(1);
    }

    private static List<String> together(List<Supplier<String>> all) {
        return Objects.requireNonNull(Flux.fromIterable(all)
                .flatMap(one -> Mono.fromSupplier(one).subscribeOn(Schedulers.boundedElastic()), all.size())
                .collectList()
                .block());
    }

    private long rows(String sql) {
        return Objects.requireNonNull(database.sql(sql)
                .bind("meeting", meeting.value())
                .map(row -> Objects.requireNonNull(row.get("n", Long.class)))
                .one()
                .block());
    }
}
