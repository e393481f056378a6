package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.OverrideReason;
import org.plenary.checkin.Verdict;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Supervisors admit whom the rules refused (B10). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class OverrideController {

    /**
     * One override. Without verdict it came after its device's access had ended, and counts for nothing.
     *
     * @param at when it happened
     * @param receivedAt when the server learned of it
     * @param device by its label
     * @param reason as it was written, or in the phone's language
     * @param reasonCode of a reason that was chosen with one press
     * @param refused what the scan was told
     * @param verdict what came of the override
     * @param takenBackAt when it was taken back at the gate, told too late: it counts until somebody undoes it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record OverrideView(
            UUID id,
            UUID scan,
            Instant at,
            Instant receivedAt,
            String gate,
            String device,
            String reason,
            @Nullable OverrideReason reasonCode,
            @Nullable Verdict refused,
            @Nullable Verdict verdict,
            @Nullable String displayName,
            @Nullable EntityRef entity,
            @Nullable Instant undoneAt,
            @Nullable String undoneBy,
            @Nullable Instant takenBackAt) {}

    /** The newest 200. */
    record OverrideList(List<OverrideView> items, @Nullable String next) {}

    private final OverrideDesk desk;

    OverrideController(OverrideDesk desk) {
        this.desk = desk;
    }

    /**
     * Admits whom a scan refused as not accredited, in the wrong zone or time, or for want of room; what a lost badge or a stranger
     * needs instead, the problem says. The answer is as to a scan, with the override's own id; the same id gets the same answer.
     */
    @PostMapping("/check-ins/{scan}/override")
    @Allow(Role.DOOR_SUPERVISOR)
    Mono<ScanAnswer> override(
            @PathVariable MeetingCode meeting,
            @PathVariable UUID scan,
            @RequestBody OverrideRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.override(meeting, scan, request, viewer, language);
    }

    /** Whom supervisors admitted with which reason, the latest first. */
    @GetMapping("/overrides")
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    Mono<OverrideList> overrides(@PathVariable MeetingCode meeting, Language language) {
        return desk.overrides(meeting, language).map(items -> new OverrideList(items, null));
    }
}
