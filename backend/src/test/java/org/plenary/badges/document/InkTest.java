package org.plenary.badges.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.plenary.badges.BadgeCategory;

/** What is written on a category's colour can be read there (WCAG 2, AA: 4.5 to 1). */
class InkTest {

    @ParameterizedTest
    @EnumSource(BadgeCategory.class)
    void isReadOnTheColourOfEveryCategory(BadgeCategory category) {
        Color ground = Color.decode(category.colour());

        assertThat(contrast(Ink.on(ground), ground)).isGreaterThanOrEqualTo(4.5);
    }

    private static double contrast(Color one, Color other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    private static double luminance(Color colour) {
        return 0.2126 * linear(colour.getRed())
                + 0.7152 * linear(colour.getGreen())
                + 0.0722 * linear(colour.getBlue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
