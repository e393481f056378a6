package org.plenary.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalTimes;
import org.plenary.kernel.Problem;
import tools.jackson.databind.json.JsonMapper;

/** C3: on the two odd nights of the year, the day, the clock and the city are written as the reader's language writes them. */
class ClockChangeSaidTest {

    private static final Messages MESSAGES = new Messages(JsonMapper.shared());

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | In Zurich the clocks are put forward that night: Sunday 28 March 2027, 02:30 does not exist.
            FR | À Zurich, les horloges avancent cette nuit-là\u00a0: dimanche 28 mars 2027, 02:30 n’existe pas.
            ES | En Zúrich los relojes se adelantan esa noche: domingo 28 de marzo de 2027, 02:30 no existe.
            RU | В городе Цюрих этой ночью часы переводят вперёд: такого времени нет — воскресенье, 28 марта 2027 г., 02:30.
            ZH | 当晚苏黎世的时钟拨快，不存在这一时间：2027年3月28日星期日 02:30。
            AR | في زيورخ تُقدَّم الساعات تلك الليلة، فلا وجود لهذا الوقت: الأحد، 28 مارس 2027، 02:30.
            """)
    void thatWhichIsSkipped(Language language, String sentence) {
        assertThat(said("Europe/Zurich", "2027-03-28T02:30", language)).isEqualTo(sentence);
    }

    @ParameterizedTest
    @CsvSource({"EN, New York", "FR, New York", "ES, Nueva York", "RU, Нью-Йорк", "ZH, 纽约", "AR, نيويورك"})
    void thatWhichComesTwice(Language language, String city) {
        assertThat(said("America/New_York", "2027-11-07T01:30", language))
                .contains(city, "01:30", "-04:00, -05:00")
                .doesNotContain("2027-11-07", "America/");
    }

    private static String said(String zone, String local, Language language) {
        Problem problem = catchThrowableOfType(
                Problem.class, () -> LocalTimes.resolve(LocalDateTime.parse(local), ZoneId.of(zone), null));
        return MESSAGES.text("problem." + problem.code() + ".detail", language, problem.arguments());
    }
}
