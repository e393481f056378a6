package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.SessionId;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Translated;
import org.plenary.speakers.ListDraft;
import org.plenary.speakers.order.Bands;
import org.plenary.speakers.order.GroupsStand;
import org.plenary.speakers.times.TimeLimits;

/**
 * The terms of a list. Those not given stay as they are; in a new list they are as the meeting, the session and the settings say.
 *
 * @param opensAt an instant, or local time in the zone
 * @param zone an IANA zone; in a new list that of the meeting
 * @param window when the statements are heard; in a new list the whole session. That of the session means the whole session also
 *     when it moves
 * @param limits in seconds
 * @param changeover in seconds
 * @param amber how many seconds before the limit the clock turns amber (L25)
 * @param alerts at how many statements ahead a speaker is alerted (L18)
 * @param groups where statements on behalf of groups are heard: first, after-heads, by-level or last (L11)
 * @param confirmationReminder how many minutes before the slot speakers who have not answered are reminded (L24)
 * @param swapExpiry how many minutes a proposal to exchange places waits for its answer (L15)
 * @param drift how many minutes a slot may move before its people are told (C6)
 * @param withStates entities of a lower class that stand with the States (L8)
 */
record ListRequest(
        @NotNull SessionId session,
        @Nullable @EnglishGiven @Translated LocalizedText title,
        @NotBlank @Size(max = LONGEST_TIME) String opensAt,
        @NotBlank @Size(max = LONGEST_TIME) String closesAt,
        @Nullable @Size(max = 60) String zone,
        @Nullable @Valid Window window,
        @Nullable Limits limits,
        @Nullable @PositiveOrZero @Max(1800) Long changeover,
        @Nullable @PositiveOrZero @Max(600) Long amber,
        @Nullable @Size(max = 5) List<@NotNull @PositiveOrZero @Max(100) Integer> alerts,
        @Nullable Bands bands,
        @Nullable @Size(max = 20) Set<@NotNull EntityCode> withStates,
        @Nullable @Size(max = 20) String groups,
        @Nullable @Min(1) @Max(LONGEST_WAIT) Long confirmationReminder,
        @Nullable @Min(1) @Max(LONGEST_WAIT) Long swapExpiry,
        @Nullable @PositiveOrZero @Max(240) Long drift) {

    /** More than any instant or local time has. */
    private static final int LONGEST_TIME = 40;

    /** Two weeks. */
    private static final long LONGEST_WAIT = 20_160;

    /** From when to when, as instants or local times. */
    record Window(
            @NotBlank @Size(max = LONGEST_TIME) String start,
            @NotBlank @Size(max = LONGEST_TIME) String end) {}

    ListDraft draft() {
        return new ListDraft(
                session,
                title,
                opensAt,
                closesAt,
                zone,
                window == null ? null : new ListDraft.Segment(window.start(), window.end()),
                limits == null ? null : limits.timeLimits(),
                changeover == null ? null : Duration.ofSeconds(changeover),
                amber == null ? null : Duration.ofSeconds(amber),
                alerts,
                bands == null ? null : bands.filled(),
                withStates,
                groups == null ? null : GroupsStand.of(groups),
                new ListDraft.Waits(minutes(confirmationReminder), minutes(swapExpiry), minutes(drift)));
    }

    private static @Nullable Duration minutes(@Nullable Long given) {
        return given == null ? null : Duration.ofMinutes(given);
    }

    /** The limits of statements in seconds, by who gives them (L12). */
    record Limits(long national, long group, long observer, long civilSociety) {

        static Limits of(TimeLimits limits) {
            return new Limits(
                    limits.national().toSeconds(),
                    limits.group().toSeconds(),
                    limits.observer().toSeconds(),
                    limits.civilSociety().toSeconds());
        }

        TimeLimits timeLimits() {
            return TimeLimits.ofSeconds(national, group, observer, civilSociety);
        }
    }
}
