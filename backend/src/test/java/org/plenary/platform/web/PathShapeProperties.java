package org.plenary.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

class PathShapeProperties {

    private static final List<String> PARTS = List.of(
            "meetings", "badges", "{meeting}", "{badge}.pdf", "prints", "{*rest}", "**", "*", "{day:\\d+}", "x*");
    private static final List<String> WORDS =
            List.of("meetings", "badges", "prints", "b1.pdf", "7", "xy", "badges;v=1", "", "%62adges");

    @Property(tries = 4000)
    void leavesOutNothingThatMatches(@ForAll("patterns") String text, @ForAll("paths") String asked) {
        PathPattern pattern = PathPatternParser.defaultInstance.parse(text);
        PathContainer path = PathContainer.parsePath(asked);
        boolean matches = pattern.matches(path);
        Statistics.label("matches").collect(matches);
        if (matches) {
            assertThat(new PathShape(pattern).mayMatch(path)).isTrue();
        }
    }

    @Test
    void leavesOutAnotherLengthAndOtherWords() {
        PathShape shape = new PathShape(PathPatternParser.defaultInstance.parse("/meetings/{meeting}/badges"));
        assertThat(shape.mayMatch(PathContainer.parsePath("/meetings/a/badges")))
                .isTrue();
        assertThat(shape.mayMatch(PathContainer.parsePath("/meetings/a/prints")))
                .isFalse();
        assertThat(shape.mayMatch(PathContainer.parsePath("/meetings/a"))).isFalse();
        assertThat(shape.mayMatch(PathContainer.parsePath("/meetings/a/badges/b")))
                .isFalse();
    }

    @Provide
    Arbitrary<String> patterns() {
        return Arbitraries.of(PARTS)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(PathShapeProperties::joined)
                .filter(text -> parses(text));
    }

    @Provide
    Arbitrary<String> paths() {
        return Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(4).map(PathShapeProperties::joined);
    }

    private static String joined(List<String> parts) {
        return "/" + String.join("/", parts);
    }

    private static boolean parses(String text) {
        try {
            PathPatternParser.defaultInstance.parse(text);
            return true;
        } catch (RuntimeException notOne) {
            return false;
        }
    }
}
