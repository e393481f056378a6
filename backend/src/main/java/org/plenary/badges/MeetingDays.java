package org.plenary.badges;

import com.ibm.icu.text.DateIntervalFormat;
import com.ibm.icu.util.DateInterval;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.plenary.kernel.Language;
import org.plenary.meetings.Meeting;

/** The days of a meeting as people write them: "9–10 April 2018". */
final class MeetingDays {

    private MeetingDays() {}

    static String in(Meeting meeting, Language language) {
        String locale = switch (language) {
            case EN -> "en-GB";
            case AR -> "ar-u-nu-latn";
            default -> language.tag();
        };
        DateIntervalFormat format = DateIntervalFormat.getInstance("yMMMMd", ULocale.forLanguageTag(locale));
        format.setTimeZone(TimeZone.GMT_ZONE);
        return format.format(new DateInterval(noon(meeting.firstDay()), noon(meeting.lastDay())));
    }

    private static long noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC).toEpochMilli();
    }
}
