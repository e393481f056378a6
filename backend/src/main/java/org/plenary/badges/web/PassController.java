package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeState;
import org.plenary.badges.Pass;
import org.plenary.badges.ZoneSet;
import org.plenary.badges.passes.PassPlan;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SessionId;
import org.plenary.network.EntityRef;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Transferable secondary passes: so many for each delegation at a session, within the room (B3). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class PassController {

    /** A delegation that gets more or fewer. */
    record PassException(
            @NotNull DelegationId delegation,
            @NotNull @PositiveOrZero @Max(PassPlan.MOST) Integer passes) {}

    /**
     * How many passes each delegation gets.
     *
     * @param zones letters of the zones that they open; absent for none but the meeting's own gates
     */
    record PlanRequest(
            @NotNull @PositiveOrZero @Max(PassPlan.MOST) Integer perDelegation,
            @Nullable @Pattern(regexp = "[A-H]{0,8}") String zones,
            @Nullable @Size(max = 1000) List<@Valid @NotNull PassException> exceptions) {

        PassPlan plan() {
            Map<DelegationId, Integer> others = new HashMap<>();
            if (exceptions != null) {
                exceptions.forEach(each -> others.put(each.delegation(), each.passes()));
            }
            return new PassPlan(perDelegation, others, zones == null ? ZoneSet.NONE : ZoneSet.of(zones));
        }
    }

    /**
     * A pass; never its code.
     *
     * @param place the number by which the delegation counts it
     */
    record PassView(
            BadgeId id,
            SessionId session,
            LocalizedText sessionTitle,
            DelegationId delegation,
            @Nullable EntityRef entity,
            int place,
            String serial,
            String zones,
            BadgeState state,
            Instant validFrom,
            Instant validUntil) {}

    /** The passes of a session: how many were planned, how many seats its room has, and all that can be used. */
    record SessionPasses(
            int perDelegation,
            String zones,
            List<PassException> exceptions,
            int seats,
            int issued,
            List<PassView> items) {}

    /** The passes of a delegation that can be used, by session. */
    record PassList(List<PassView> items, @Nullable String next) {}

    /** Why a pass is revoked (X3), and whether the next generation is issued at once (B2). */
    record PassRevocation(
            @Nullable @Size(max = 500) String reason,
            @Nullable Boolean reissue) {}

    /** The pass that opens nothing any more, and its replacement, if one was asked for. */
    record PassReplacement(PassView revoked, @Nullable PassView issued) {}

    private final PassDesk desk;

    PassController(PassDesk desk) {
        this.desk = desk;
    }

    /** What is planned for the session, and its passes. */
    @GetMapping("/sessions/{session}/passes")
    @Allow(Role.SECRETARIAT)
    Mono<SessionPasses> passesOfSession(
            @PathVariable MeetingCode meeting, @PathVariable SessionId session, Language language) {
        return desk.ofSession(meeting, session, language);
    }

    /**
     * Plans the passes of the session: what is missing is issued, what is too much is revoked. Sent again it gives delegations that
     * were added since theirs. More than the room has seats are refused.
     */
    @PutMapping("/sessions/{session}/passes")
    @Allow(Role.SECRETARIAT)
    Mono<SessionPasses> planPasses(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @Valid @RequestBody PlanRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.plan(meeting, session, request.plan(), viewer, language);
    }

    /** The passes of a delegation that can be used. */
    @GetMapping("/delegations/{delegation}/passes")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<PassList> passesOfDelegation(
            @PathVariable MeetingCode meeting, @PathVariable DelegationId delegation, Language language) {
        return desk.ofDelegation(meeting, delegation, language).map(items -> new PassList(items, null));
    }

    /** Revokes a pass, as when it is lost; the door refuses it from now on. */
    @PostMapping("/passes/{pass}/revocation")
    @Allow(Role.SECRETARIAT)
    Mono<PassReplacement> revokePass(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId pass,
            @Valid @RequestBody PassRevocation request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String reason = request.reason() == null ? "" : request.reason();
        return desk.revoke(
                meeting, pass, new PassDesk.Revoked(reason, Boolean.TRUE.equals(request.reissue())), viewer, language);
    }

    static PassView view(Pass pass, LocalizedText session, @Nullable EntityRef entity) {
        return new PassView(
                pass.id(),
                pass.session(),
                session,
                pass.of().delegation(),
                entity,
                pass.of().place(),
                pass.serial(),
                pass.zones().letters(),
                pass.state(),
                pass.notBefore(),
                pass.notAfter());
    }
}
