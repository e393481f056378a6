package org.plenary.calendar.ical;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.util.Configurator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** C3: a zone's definition says what the zone itself says, around the clock changes too. */
class ZoneDefinitionTest {

    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Berlin", "America/New_York", "Europe/Madrid", "Africa/Windhoek", "Europe/Zurich",
                "Asia/Tokyo", "Europe/Oslo", "Europe/London", "Australia/Sydney", "America/St_Johns",
                "Asia/Kathmandu", "Africa/Casablanca", "Africa/Cairo", "America/Santiago", "Asia/Jerusalem",
                "Europe/Dublin", "Pacific/Auckland", "UTC", "Asia/Beirut"
            })
    void offsetsAgreeThroughTheYear(String id) {
        ZoneId zone = ZoneId.of(id);
        VTimeZone definition = ZoneDefinition.covering(zone, START, START.plus(Duration.ofDays(2)))
                .orElseThrow();
        for (int day = 0; day < 365; day++) {
            Instant at = START.plus(Duration.ofDays(day));
            assertThat(offsetBy(definition, at))
                    .as(id + " at " + at)
                    .isEqualTo(zone.getRules().getOffset(at).getTotalSeconds());
        }
    }

    @Test
    void berlinIsTwoRulesAndNoHistory() {
        VTimeZone berlin = ZoneDefinition.covering(ZoneId.of("Europe/Berlin"), START, START)
                .orElseThrow();
        assertThat(berlin.toString())
                .contains("RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU", "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU")
                .hasSizeLessThan(500);
    }

    @Test
    void aZoneThatChangesByDecreeComesFromTheRegistry() {
        VTimeZone casablanca = ZoneDefinition.covering(ZoneId.of("Africa/Casablanca"), START, START)
                .orElseThrow();
        assertThat(casablanca.toString()).contains("RDATE");
    }

    @Test
    void theLibraryDoesNotReachForTheNetwork() {
        assertThat(Configurator.getProperty("net.fortuna.ical4j.timezone.update.enabled"))
                .contains("false");
    }

    /**
     * The offset as RFC 5545, 3.6.5 tells a reader to find it: that of the observance with the latest onset. The
     * library's own arithmetic is some hours late south of the equator, so only registry zones are left to it.
     */
    private static int offsetBy(VTimeZone definition, Instant at) {
        boolean recurring = definition.getObservances().stream()
                .allMatch(each -> each.getProperties("RDATE").isEmpty());
        Observance observance = recurring
                ? definition.getObservances().stream()
                        .max(Comparator.comparing(each -> latestOnset(each, at)))
                        .orElseThrow()
                : definition.getApplicableObservance(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
        return offset(observance, "TZOFFSETTO").getTotalSeconds();
    }

    private static Instant latestOnset(Observance observance, Instant at) {
        LocalDateTime first = LocalDateTime.parse(
                observance.getRequiredProperty("DTSTART").getValue(), DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss"));
        ZoneOffset before = offset(observance, "TZOFFSETFROM");
        Matcher rule = Pattern.compile("BYMONTH=(\\d+);BYDAY=(-?\\d)(..)").matcher(observance.toString());
        if (!rule.find()) {
            return first.toInstant(before);
        }
        DayOfWeek weekday = DayOfWeek.of("MOTUWETHFRSASU".indexOf(rule.group(3)) / 2 + 1);
        return IntStream.rangeClosed(first.getYear(), 2040)
                .mapToObj(year -> LocalDate.of(year, Integer.parseInt(rule.group(1)), 1)
                        .with(TemporalAdjusters.dayOfWeekInMonth(Integer.parseInt(rule.group(2)), weekday))
                        .atTime(first.toLocalTime())
                        .toInstant(before))
                .filter(onset -> !onset.isAfter(at))
                .max(Comparator.naturalOrder())
                .orElse(Instant.MIN);
    }

    private static ZoneOffset offset(Observance observance, String property) {
        String value = observance.getRequiredProperty(property).getValue();
        return ZoneOffset.of(value.replaceAll("(.\\d\\d)(\\d\\d)", "$1:$2"));
    }

    @Test
    void onsetsAreWrittenInTheTimeBeforeTheChange() {
        String berlin = ZoneDefinition.covering(ZoneId.of("Europe/Berlin"), START, START)
                .orElseThrow()
                .toString();
        assertThat(berlin).contains("DTSTART:20250330T020000", "DTSTART:20251026T030000");
    }
}
