package org.plenary.meetings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.TimeWindow;

/**
 * One meeting of the Network. Its code never changes; its last day is never before its first; its days are days of its zone.
 *
 * @param coverNote a sentence shown above everything else, such as what a past meeting's page is a record of
 * @param registrationClosesAt from then on only the Secretariat registers, marked late (R8); null: open until the end
 */
public record Meeting(
        MeetingCode code,
        LocalizedText title,
        LocalizedText theme,
        LocalizedText city,
        LocalizedText venue,
        ZoneId zone,
        LocalDate firstDay,
        LocalDate lastDay,
        List<EntityCode> chairs,
        List<String> languages,
        LocalizedText practical,
        LocalizedText coverNote,
        @Nullable Instant registrationClosesAt,
        MeetingState state,
        long version) {

    /** A meeting lasts days, not months; a longer one is a typing error. */
    static final int LONGEST = 31;

    public Meeting {
        chairs = List.copyOf(chairs);
        languages = List.copyOf(languages);
        requireDays(firstDay, lastDay);
    }

    /** @throws Problem when a meeting cannot last from one to the other */
    public static void requireDays(LocalDate firstDay, LocalDate lastDay) {
        if (lastDay.isBefore(firstDay)) {
            throw Problem.of("meetings.last-day-before-first", 400).field("lastDay");
        }
        if (firstDay.plusDays(LONGEST).isBefore(lastDay)) {
            throw Problem.of("meetings.too-many-days", 400).field("lastDay").with("most", LONGEST);
        }
    }

    public boolean published() {
        return state == MeetingState.PUBLISHED;
    }

    /** From the first midnight to the last, by the clock of the meeting. */
    public TimeWindow days() {
        return new TimeWindow(
                firstDay.atStartOfDay(zone).toInstant(),
                lastDay.plusDays(1).atStartOfDay(zone).toInstant());
    }

    /** Whether registration has closed for all but the Secretariat (R8). */
    public boolean registrationClosed(Instant now) {
        Instant closes = registrationClosesAt;
        return closes != null ? !now.isBefore(closes) : !now.isBefore(days().end());
    }

    /** The texts that a reader of some language would see in English (X1). */
    public Map<String, Set<Language>> missingTranslations() {
        var missing = new LinkedHashMap<String, Set<Language>>();
        missing.put("title", title.missing());
        missing.put("theme", theme.missing());
        missing.put("city", city.missing());
        missing.values().removeIf(Set::isEmpty);
        return missing;
    }

    /** This draft, which may be deleted. @throws Problem when the meeting was published: then it belongs to the record */
    Meeting givenUp() {
        if (published()) {
            throw Problem.of("meetings.published", 409).with("meeting", title);
        }
        return this;
    }

    /** This meeting as the public sees it from now on; publishing twice changes nothing. */
    Meeting publish() {
        return new Meeting(
                code,
                title,
                theme,
                city,
                venue,
                zone,
                firstDay,
                lastDay,
                chairs,
                languages,
                practical,
                coverNote,
                registrationClosesAt,
                MeetingState.PUBLISHED,
                version);
    }

    /**
     * Refuses new days or a new zone that the programme would contradict: the wall clock of a session is a promise.
     *
     * @param sessions those that take place
     */
    void admitProgramme(Meeting before, List<ProgrammeSession> sessions) {
        if (!sessions.isEmpty() && !zone.equals(before.zone)) {
            throw Problem.of("meetings.zone-fixed", 409).field("zone").with("sessions", sessions.size());
        }
        for (ProgrammeSession session : sessions) {
            if (!lasts(session.window())) {
                throw Problem.of("meetings.days-exclude-session", 409)
                        .field("firstDay")
                        .with("session", session.title());
            }
        }
    }

    /** Whether the window lies within the days of the meeting; a reception may end after the last midnight. */
    boolean lasts(TimeWindow window) {
        return days().contains(window.start())
                && !window.end().isAfter(days().end().plusSeconds(6 * 3600L));
    }
}
