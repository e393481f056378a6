package org.plenary.badges.prints;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.plenary.badges.prints.PrintPlan.Part;
import org.plenary.badges.prints.PrintPlan.Sheet;

/** However large the envelopes: each badge once, in its order, and files of a size that one can hold. */
class PrintPlanProperties {

    @Provide
    Arbitrary<List<Integer>> envelopes() {
        return Arbitraries.frequencyOf(
                        net.jqwik.api.Tuple.of(8, Arbitraries.integers().between(1, 12)),
                        net.jqwik.api.Tuple.of(1, Arbitraries.integers().between(1, 300)))
                .list()
                .ofMaxSize(40);
    }

    @Provide
    Arbitrary<Integer> perSheet() {
        return Arbitraries.of(1, 4, 8);
    }

    @Property
    void eachBadgeIsPrintedOnceInItsOrder(
            @ForAll("envelopes") List<Integer> sizes, @ForAll("perSheet") int perSheet, @ForAll boolean covers) {
        PrintPlan plan = PrintPlan.of(sizes, perSheet, covers);

        List<Integer> printed = new ArrayList<>();
        for (Sheet sheet : sheets(plan)) {
            assertThat(sheet.badges()).isBetween(0, perSheet);
            for (int at = sheet.from(); at < sheet.to(); at++) {
                printed.add(at);
            }
        }
        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        assertThat(printed)
                .containsExactlyElementsOf(
                        java.util.stream.IntStream.range(0, all).boxed().toList());
        assertThat(plan.parts().stream().mapToInt(Part::badges).sum()).isEqualTo(all);
    }

    @Property
    void noPartIsTooLargeAndNoneEndsWithACover(
            @ForAll("envelopes") List<Integer> sizes, @ForAll("perSheet") int perSheet, @ForAll boolean covers) {
        for (Part part : PrintPlan.of(sizes, perSheet, covers).parts()) {
            assertThat(part.sheets()).hasSizeBetween(1, PrintPlan.SHEETS);
            assertThat(part.badges()).isBetween(1, PrintPlan.BADGES);
            assertThat(part.sheets().get(part.sheets().size() - 1).cover()).isFalse();
        }
    }

    @Property
    void withCoversEachEnvelopeBeginsWithItsOwnAndSharesNoSheet(
            @ForAll("envelopes") List<Integer> sizes, @ForAll("perSheet") int perSheet) {
        List<Sheet> sheets = sheets(PrintPlan.of(sizes, perSheet, true));

        int begin = 0;
        for (int envelope = 0; envelope < sizes.size(); envelope++) {
            int its = envelope;
            List<Sheet> own =
                    sheets.stream().filter(sheet -> sheet.envelope() == its).toList();
            assertThat(own.get(0)).isEqualTo(new Sheet(envelope, begin, begin));
            assertThat(own.stream().filter(Sheet::cover)).hasSize(1);
            begin += sizes.get(envelope);
            assertThat(own.get(own.size() - 1).to()).isEqualTo(begin);
        }
    }

    @Property
    void withoutCoversOnlyTheLastSheetHasRoom(
            @ForAll("envelopes") List<Integer> sizes, @ForAll("perSheet") int perSheet) {
        List<Sheet> sheets = sheets(PrintPlan.of(sizes, perSheet, false));

        int all = sizes.stream().mapToInt(Integer::intValue).sum();
        assertThat(sheets).hasSize((all + perSheet - 1) / perSheet).noneMatch(Sheet::cover);
        for (Sheet sheet : sheets) {
            int before = sizes.subList(0, sheet.envelope()).stream()
                    .mapToInt(Integer::intValue)
                    .sum();
            assertThat(sheet.from())
                    .as("the envelope of its first badge")
                    .isBetween(before, before + sizes.get(sheet.envelope()) - 1);
        }
    }

    private static List<Sheet> sheets(PrintPlan plan) {
        return plan.parts().stream().flatMap(part -> part.sheets().stream()).toList();
    }
}
