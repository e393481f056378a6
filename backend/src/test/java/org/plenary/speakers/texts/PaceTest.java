package org.plenary.speakers.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.plenary.speakers.texts.content.Content.Count;

/** How much is read within a limit, at the pace of a list (L23). */
class PaceTest {

    private static final Pace USUAL = new Pace(110, 180, Map.of("ru", 95));

    @Property
    void anotherPaceOfWordsSlowsEveryLanguageAlike(@ForAll @IntRange(min = 30, max = 300) int words) {
        Pace own = USUAL.at(words);
        assertThat(own.words()).isEqualTo(words);
        assertThat(fits(own, "en")).isEqualTo(3 * words);
        assertThat(Math.abs(own.characters() * 110 - 180 * words)).isLessThanOrEqualTo(55);
        assertThat(Math.abs(own.byLanguage().get("ru") * 110 - 95 * words)).isLessThanOrEqualTo(55);
    }

    @Property
    void theUsualPaceOfWordsIsTheUsualPace(@ForAll @IntRange(min = 30, max = 300) int words) {
        Pace pace = new Pace(words, 180, Map.of("ru", 95));
        assertThat(pace.at(words)).isEqualTo(pace);
    }

    private static int fits(Pace pace, String language) {
        return pace.length(language, new Count(0, 0), Duration.ofMinutes(3)).fits();
    }
}
