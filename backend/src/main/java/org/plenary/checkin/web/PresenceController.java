package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Corrections;
import org.plenary.checkin.Direction;
import org.plenary.checkin.Verdict;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Who is inside, and the conflicts of doors that had no network. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class PresenceController {

    /** The overview; {@code conflicts} counts the open ones, {@code overridden} whom supervisors admitted today (B10). */
    record PresenceView(
            Instant asOf,
            int inside,
            int expected,
            List<CategoryCount> byCategory,
            List<DelegationCount> byDelegation,
            List<RecentView> recent,
            int conflicts,
            HeadCount heads,
            PassCount passes,
            ArrivalsView arrivals,
            int overridden) {}

    /** The heads of delegation, all of them. */
    record HeadCount(int inside, int expected) {}

    /** Secondary passes (B3), which are nobody's and count in none of the other numbers. */
    record PassCount(int inside, int issued) {}

    /** Admissions in each of the last 60 minutes; the last number is of the minute that runs. */
    record ArrivalsView(Instant from, List<Integer> perMinute) {}

    /** One category's people. */
    record CategoryCount(ScanAnswer.CategoryView category, int inside, int expected) {}

    /**
     * One delegation's people; {@code entity} is null for single guests together.
     *
     * @param arrived who came today, whether or not they are inside now
     * @param headInside never said of a head at risk (P1), nor is {@code headExpected}
     * @param headExpected whether it has a head who may be named, inside or not
     */
    record DelegationCount(
            @Nullable EntityRef entity,
            int inside,
            int expected,
            int arrived,
            boolean headInside,
            boolean headExpected) {}

    /**
     * A scan; people at risk have neither name nor entity here (P1).
     *
     * @param overridden a supervisor admitted them all the same
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecentView(
            Instant at,
            String gate,
            Direction direction,
            Verdict verdict,
            @Nullable Boolean overridden,
            @Nullable String displayName,
            @Nullable EntityRef entity) {}

    /** A conflict; open while it has no resolution. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConflictView(
            UUID id,
            UUID scan,
            Verdict verdict,
            Instant foundAt,
            Instant at,
            String gate,
            ScanAnswer.@Nullable FirstView first,
            @Nullable String displayName,
            @Nullable EntityRef entity,
            @Nullable Instant resolvedAt,
            @Nullable String resolution) {}

    /** Conflicts, open ones first. */
    record ConflictList(List<ConflictView> items, @Nullable String next) {}

    /** How a conflict was settled (X3). */
    record Resolution(@Nullable @Size(max = 500) String reason) {}

    private final PresenceDesk desk;
    private final Corrections corrections;

    PresenceController(PresenceDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    /** Who is inside now, in numbers, and the latest scans. */
    @GetMapping("/presence")
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    Mono<PresenceView> presence(@PathVariable MeetingCode meeting, Language language) {
        return desk.presence(meeting, language);
    }

    /** What scanners without network let in and the server would not have (B7); all of them, or {@code open} ones only. */
    @GetMapping("/conflicts")
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    Mono<ConflictList> conflicts(
            @PathVariable MeetingCode meeting, @RequestParam(defaultValue = "false") boolean open, Language language) {
        return desk.conflicts(meeting, open, language).map(items -> new ConflictList(items, null));
    }

    /** Settles a conflict, for a reason. */
    @PostMapping("/conflicts/{conflict}/resolution")
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> resolve(
            @PathVariable MeetingCode meeting,
            @PathVariable UUID conflict,
            @Valid @RequestBody Resolution request,
            @AuthenticationPrincipal Viewer viewer) {
        return corrections.resolve(meeting, conflict, request.reason() == null ? "" : request.reason(), viewer);
    }
}
