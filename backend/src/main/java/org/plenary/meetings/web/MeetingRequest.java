package org.plenary.meetings.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Faults;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalTimes;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.Zones;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingState;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Translated;

/**
 * What the Secretariat says of a meeting. Title, city, zone and days are required; English stands in for what is not
 * translated yet (X1).
 *
 * @param registrationClosesLocal the same deadline by the clock of the meeting; it wins over the instant
 */
record MeetingRequest(
        @Nullable MeetingCode code,
        @NotNull @EnglishGiven @Translated LocalizedText title,
        @Nullable @Translated LocalizedText theme,
        @NotNull @EnglishGiven @Translated LocalizedText city,
        @Nullable @Translated LocalizedText venue,
        @NotBlank @Size(max = 60) String zone,
        @NotNull LocalDate firstDay,
        @NotNull LocalDate lastDay,
        @Nullable @Size(max = 12) List<@NotNull EntityCode> chairs,
        @Nullable @Size(min = 1, max = 12) List<@NotNull @Size(min = 2, max = 20) String> languages,
        @Nullable @Translated(max = 6000) LocalizedText practical,
        @Nullable @Translated LocalizedText coverNote,
        @Nullable Instant registrationClosesAt,
        @Nullable LocalDateTime registrationClosesLocal) {

    private static final List<String> OFFICIAL =
            List.of(Language.values()).stream().map(Language::tag).toList();

    /** @throws Problem everything that is wrong at once, the missing code too */
    Meeting draft() {
        faults().check(this::requireCode).raise();
        return meeting(requireCode(), MeetingState.DRAFT, 1);
    }

    /** @throws Problem everything that is wrong at once */
    Meeting applyTo(Meeting meeting) {
        faults().raise();
        return meeting(meeting.code(), meeting.state(), meeting.version());
    }

    private Faults faults() {
        return new Faults()
                .check(() -> Zones.require(zone))
                .check(() -> Meeting.requireDays(firstDay, lastDay))
                .check(this::requireDeadline);
    }

    private MeetingCode requireCode() {
        if (code == null) {
            throw Problem.of("request.missing", 400).field("code");
        }
        return code;
    }

    /** An unknown zone is told by its own field. */
    private void requireDeadline() {
        if (Zones.all().contains(zone)) {
            deadline(Zones.require(zone));
        }
    }

    private Meeting meeting(MeetingCode of, MeetingState state, long version) {
        ZoneId in = Zones.require(zone);
        return new Meeting(
                of,
                title,
                orEmpty(theme),
                city,
                orEmpty(venue),
                in,
                firstDay,
                lastDay,
                chairs == null ? List.of() : chairs.stream().distinct().toList(),
                languages == null ? OFFICIAL : languages.stream().distinct().toList(),
                orEmpty(practical),
                orEmpty(coverNote),
                deadline(in),
                state,
                version);
    }

    private @Nullable Instant deadline(ZoneId in) {
        if (registrationClosesLocal == null) {
            return registrationClosesAt;
        }
        try {
            return LocalTimes.resolve(registrationClosesLocal, in, null);
        } catch (Problem problem) {
            throw problem.field("registrationClosesLocal");
        }
    }

    private static LocalizedText orEmpty(@Nullable LocalizedText text) {
        return text == null ? LocalizedText.empty() : text;
    }
}
