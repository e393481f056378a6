package org.plenary.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Days and times as letters, calendars and badges write them, in one way everywhere: "Sunday 22 November 2026, 09:00–10:00 CET".
 * British English, Latin digits in Arabic, the clock of 24 hours, and a range with an en dash.
 */
public final class WrittenDates {

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ABBREVIATION = DateTimeFormatter.ofPattern("z", Locale.ENGLISH);
    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("'UTC'xxx", Locale.ROOT);
    private static final Pattern LETTERS = Pattern.compile("[A-Z]{2,5}");

    private WrittenDates() {}

    /** "Sunday 22 November 2026". */
    public static String day(LocalDate day, Language language) {
        String pattern = switch (language) {
            case EN, FR -> "EEEE %s MMMM uuuu";
            case ES -> "EEEE %s 'de' MMMM 'de' uuuu";
            case RU -> "EEEE, %s MMMM uuuu 'г.'";
            case AR -> "EEEE، %s MMMM uuuu";
            case ZH -> "uuuu'年'M'月'd'日'EEEE";
        };
        return in(pattern, day, language);
    }

    /** "9–10 April 2018", "30 April – 2 May 2018"; one day is said once, without its weekday. */
    public static String days(LocalDate first, LocalDate last, Language language) {
        String end = in(dated(language) + year(language), last, language);
        if (first.equals(last)) {
            return language == Language.ZH ? chinese(first) : end;
        }
        if (language == Language.ZH) {
            return chinese(first) + "至" + chineseEnd(first, last);
        }
        if (first.getYear() != last.getYear()) {
            return in(dated(language) + year(language), first, language) + " – " + end;
        }
        return first.getMonth() == last.getMonth()
                ? in("%s", first, language) + "–" + end
                : in(dated(language), first, language) + " – " + end;
    }

    /** "Sunday 22 November 2026, 09:00 CET". */
    public static String moment(Instant instant, ZoneId zone, Language language) {
        ZonedDateTime at = instant.atZone(zone);
        return at(at, language) + " " + zone(at, language);
    }

    /** "Sunday 22 November 2026, 09:00–10:00 CET"; past midnight both days are named. */
    public static String span(TimeWindow window, ZoneId zone, Language language) {
        ZonedDateTime start = window.start().atZone(zone);
        ZonedDateTime end = window.end().atZone(zone);
        String until =
                start.toLocalDate().equals(end.toLocalDate()) ? "–" + CLOCK.format(end) : " – " + at(end, language);
        return at(start, language) + until + " " + zone(end, language);
    }

    /** "Sunday 22 November 2026, 09:00", as a clock on the wall shows it. */
    public static String local(LocalDateTime at, Language language) {
        return at(at, language);
    }

    /** "09:00", by the clock of that zone. */
    public static String clock(Instant instant, ZoneId zone) {
        return CLOCK.format(instant.atZone(zone));
    }

    private static String at(ZonedDateTime at, Language language) {
        return at(at.toLocalDateTime(), language);
    }

    private static String at(LocalDateTime at, Language language) {
        String comma = switch (language) {
            case AR -> "، ";
            case ZH -> " ";
            default -> ", ";
        };
        return day(at.toLocalDate(), language) + comma + CLOCK.format(at);
    }

    /** Other scripts get the offset: their readers do not know "CET", and letters of two directions change places. */
    private static String zone(ZonedDateTime at, Language language) {
        boolean latin = language == Language.EN || language == Language.FR || language == Language.ES;
        String name = latin ? ABBREVIATION.format(at) : "";
        return LETTERS.matcher(name).matches() ? name : OFFSET.format(at);
    }

    private static String dated(Language language) {
        return language == Language.ES ? "%s 'de' MMMM" : "%s MMMM";
    }

    private static String year(Language language) {
        return switch (language) {
            case ES -> " 'de' uuuu";
            case RU -> " uuuu 'г.'";
            default -> " uuuu";
        };
    }

    private static String chinese(LocalDate day) {
        return in("uuuu'年'M'月'd'日'", day, Language.ZH);
    }

    private static String chineseEnd(LocalDate first, LocalDate last) {
        if (first.getYear() != last.getYear()) {
            return chinese(last);
        }
        return in(first.getMonth() == last.getMonth() ? "d'日'" : "M'月'd'日'", last, Language.ZH);
    }

    /** The first of a month has a word of its own in French. */
    private static String in(String pattern, LocalDate day, Language language) {
        String number = language == Language.FR && day.getDayOfMonth() == 1 ? "'1er'" : "d";
        return DateTimeFormatter.ofPattern(pattern.formatted(number), language.locale())
                .format(day);
    }
}
