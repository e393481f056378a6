package org.plenary.checkin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.ZoneSet;
import org.plenary.checkin.RoomLimit;
import org.plenary.checkin.RoomLimits;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** How many of a category may be inside at once, in the meeting as a whole or in one zone (B9). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/room-limits")
class RoomLimitController {

    /** What stands in the path for the meeting as a whole. */
    private static final String WHOLE = "meeting";

    /** A list without further pages. */
    record LimitList(List<LimitView> items, @Nullable String next) {}

    /**
     * One limit.
     *
     * @param zone a letter A to H; absent for the meeting as a whole
     * @param scope whether all of the category are counted, or those of each delegation
     * @param most who may be inside at once; 0 for nobody
     */
    record LimitView(@Nullable String zone, BadgeCategory category, RoomLimit.Scope scope, int most) {

        static LimitView of(RoomLimit limit) {
            String zone = limit.zone().letters();
            return new LimitView(zone.isEmpty() ? null : zone, limit.category(), limit.scope(), limit.most());
        }
    }

    /**
     * What to set. "One in the room" is {@code {"scope": "delegation", "most": 1}}.
     *
     * @param zone a letter A to H; absent for the meeting as a whole
     */
    record LimitRequest(
            @Nullable @Pattern(regexp = "[A-H]") String zone,
            @NotNull BadgeCategory category,
            @NotNull RoomLimit.Scope scope,
            @NotNull @PositiveOrZero @Max(RoomLimit.MOST) Integer most) {}

    private final RoomLimits limits;

    RoomLimitController(RoomLimits limits) {
        this.limits = limits;
    }

    /** All that are set, by zone and category. */
    @GetMapping
    @Allow({Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    Mono<LimitList> limits(@PathVariable MeetingCode meeting) {
        return limits.ofMeeting(meeting).map(LimitView::of).collectList().map(items -> new LimitList(items, null));
    }

    /** Sets the room of a category in a zone, instead of what was set there; nobody who is inside is put out. */
    @PutMapping
    @Allow(Role.SECRETARIAT)
    Mono<LimitView> set(
            @PathVariable MeetingCode meeting,
            @Valid @RequestBody LimitRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        ZoneSet zone = request.zone() == null ? ZoneSet.NONE : ZoneSet.of(request.zone());
        var limit = new RoomLimit(zone, request.category(), request.scope(), request.most());
        return limits.set(meeting, limit, viewer).map(LimitView::of);
    }

    /** Lifts the limit of a category in a zone ({@code meeting}, or a letter A to H); the same where none was set. */
    @DeleteMapping("/{zone}/{category}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.SECRETARIAT)
    Mono<Void> lift(
            @PathVariable MeetingCode meeting,
            @PathVariable String zone,
            @PathVariable BadgeCategory category,
            @AuthenticationPrincipal Viewer viewer) {
        return limits.lift(meeting, zone(zone), category, viewer);
    }

    private static ZoneSet zone(String zone) {
        if (zone.equals(WHOLE)) {
            return ZoneSet.NONE;
        }
        if (!zone.matches("[A-H]")) {
            throw Problem.of("checkin.gate-zone", 400).rule("B9").field("zone");
        }
        return ZoneSet.of(zone);
    }
}
