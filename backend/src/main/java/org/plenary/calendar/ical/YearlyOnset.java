package org.plenary.calendar.ical;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The day of the year on which a zone changes its clocks, as "the nth (or last) such weekday of the month". Derived from
 * the changes themselves, so that it cannot say anything else than they do.
 */
record YearlyOnset(Month month, DayOfWeek weekday, LocalTime time, int ordinal) {

    private static final int LAST = -1;

    /** The rule that all these changes, one a year, follow; empty if there is none that iCalendar can say shortly. */
    static Optional<YearlyOnset> of(List<ZoneOffsetTransition> changes) {
        List<LocalDateTime> onsets =
                changes.stream().map(ZoneOffsetTransition::getDateTimeBefore).toList();
        LocalDateTime first = onsets.get(0);
        YearlyOnset last = at(first, LAST);
        YearlyOnset counted = at(first, ordinalOf(first.toLocalDate()));
        return List.of(last, counted).stream()
                .filter(rule -> onsets.stream().allMatch(rule::isMetBy))
                .findFirst();
    }

    /** The value of the RRULE property. */
    String rule() {
        String day = weekday.getDisplayName(TextStyle.SHORT, Locale.ROOT)
                .substring(0, 2)
                .toUpperCase(Locale.ROOT);
        return "FREQ=YEARLY;BYMONTH=" + month.getValue() + ";BYDAY=" + ordinal + day;
    }

    private boolean isMetBy(LocalDateTime onset) {
        LocalDate date = onset.toLocalDate();
        boolean sameDay = date.getMonth() == month && date.getDayOfWeek() == weekday;
        return sameDay
                && onset.toLocalTime().equals(time)
                && (ordinal == LAST ? isLast(date) : ordinalOf(date) == ordinal);
    }

    private static YearlyOnset at(LocalDateTime onset, int ordinal) {
        return new YearlyOnset(onset.getMonth(), onset.getDayOfWeek(), onset.toLocalTime(), ordinal);
    }

    private static int ordinalOf(LocalDate date) {
        return (date.getDayOfMonth() - 1) / 7 + 1;
    }

    private static boolean isLast(LocalDate date) {
        return date.plusWeeks(1).getMonth() != date.getMonth();
    }
}
