package org.plenary.badges.custody;

import java.util.List;
import java.util.function.BiFunction;
import org.plenary.kernel.Language;

/**
 * A custody receipt as it is printed, already in words of one language.
 *
 * @param columns what stands above serials and names
 * @param signatures what stands below the lines to sign on
 * @param pages "page x of y"
 */
record Receipt(
        Language language,
        String meeting,
        String title,
        List<String> lead,
        List<String> columns,
        List<Line> lines,
        List<String> signatures,
        BiFunction<Integer, Integer, String> pages) {

    /** One badge; without a name where the person is at risk (P1). */
    record Line(String serial, String name) {}
}
