package org.plenary.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One way to write days and times, in six languages. */
class WrittenDatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final TimeWindow NINE =
            new TimeWindow(Instant.parse("2026-11-22T08:00:00Z"), Instant.parse("2026-11-22T09:00:00Z"));
    private static final TimeWindow NIGHT =
            new TimeWindow(Instant.parse("2026-11-22T21:00:00Z"), Instant.parse("2026-11-23T00:30:00Z"));

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Sunday 22 November 2026, 09:00–10:00 CET
            FR | dimanche 22 novembre 2026, 09:00–10:00 CET
            ES | domingo 22 de noviembre de 2026, 09:00–10:00 CET
            RU | воскресенье, 22 ноября 2026 г., 09:00–10:00 UTC+01:00
            ZH | 2026年11月22日星期日 09:00–10:00 UTC+01:00
            AR | الأحد، 22 نوفمبر 2026، 09:00–10:00 UTC+01:00
            """)
    void aSpanNamesDayTimesAndZone(Language language, String written) {
        assertThat(WrittenDates.span(NINE, BERLIN, language)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | 2018-04-09 | 2018-04-10 | 9–10 April 2018
            EN | 2018-04-09 | 2018-04-09 | 9 April 2018
            EN | 2018-04-30 | 2018-05-02 | 30 April – 2 May 2018
            EN | 2018-12-30 | 2019-01-02 | 30 December 2018 – 2 January 2019
            FR | 2019-04-01 | 2019-04-02 | 1er–2 avril 2019
            ES | 2018-04-09 | 2018-04-10 | 9–10 de abril de 2018
            ES | 2018-04-30 | 2018-05-02 | 30 de abril – 2 de mayo de 2018
            RU | 2018-04-09 | 2018-04-10 | 9–10 апреля 2018 г.
            ZH | 2018-04-09 | 2018-04-09 | 2018年4月9日
            ZH | 2018-04-09 | 2018-04-10 | 2018年4月9日至10日
            ZH | 2018-04-30 | 2018-05-02 | 2018年4月30日至5月2日
            ZH | 2018-12-30 | 2019-01-02 | 2018年12月30日至2019年1月2日
            AR | 2018-04-09 | 2018-04-10 | 9–10 أبريل 2018
            """)
    void aMeetingsDaysAreSaidOnce(Language language, LocalDate first, LocalDate last, String written) {
        assertThat(WrittenDates.days(first, last, language)).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            EN | Sunday 22 November 2026, 22:00 – Monday 23 November 2026, 01:30 CET
            FR | dimanche 22 novembre 2026, 22:00 – lundi 23 novembre 2026, 01:30 CET
            """)
    void pastMidnightBothDaysAreNamed(Language language, String written) {
        assertThat(WrittenDates.span(NIGHT, BERLIN, language)).isEqualTo(written);
    }

    @Property
    void anyMomentInAnyZoneIsWritten(
            @ForAll @LongRange(min = -377_705_116_800L, max = 253_402_300_799L) long second,
            @ForAll @IntRange(min = 1, max = 3_000_000) int lasts,
            @ForAll("zones") ZoneId zone,
            @ForAll Language language) {
        Instant start = Instant.ofEpochSecond(second);
        TimeWindow window = new TimeWindow(start, start.plusSeconds(lasts));
        LocalDate first = start.atZone(zone).toLocalDate();
        LocalDate last = window.end().atZone(zone).toLocalDate();
        assertThat(WrittenDates.span(window, zone, language))
                .startsWith(WrittenDates.day(first, language))
                .contains("–", WrittenDates.clock(start, zone), WrittenDates.clock(window.end(), zone));
        assertThat(WrittenDates.moment(start, zone, language)).contains(WrittenDates.clock(start, zone));
        assertThat(WrittenDates.days(first, last, language)).isNotBlank().doesNotContain("null", "'");
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(Zones.all().stream().map(ZoneId::of).toList());
    }
}
