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
import org.plenary.badges.passes.PassWish;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.kernel.SessionId;
import org.plenary.network.EntityRef;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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
     * @param revokes how many passes end by it; asked for where any do, since they may be printed and handed on
     * @param reason why they end (X3)
     */
    record PlanRequest(
            @NotNull @PositiveOrZero @Max(PassPlan.MOST) Integer perDelegation,
            @Nullable @Pattern(regexp = "[A-H]{0,8}") String zones,
            @Nullable @Size(max = 1000) List<@Valid @NotNull PassException> exceptions,
            @Nullable @PositiveOrZero Integer revokes,
            @Nullable @Size(max = 500) String reason) {

        PassPlan plan() {
            Map<DelegationId, Integer> others = new HashMap<>();
            List<PassException> listed = exceptions == null ? List.of() : exceptions;
            for (int i = 0; i < listed.size(); i++) {
                if (others.put(listed.get(i).delegation(), listed.get(i).passes()) != null) {
                    throw Problem.of("badges.exception-twice", 400)
                            .rule("B3")
                            .field("exceptions[" + i + "].delegation")
                            .with("line", i + 1);
                }
            }
            return new PassPlan(perDelegation, others, zones == null ? ZoneSet.NONE : ZoneSet.of(zones));
        }

        PassWish wish(long version) {
            return new PassWish(
                    plan(),
                    version,
                    revokes == null ? null : new PassWish.Consent(revokes, reason == null ? "" : reason));
        }
    }

    /**
     * A pass; never its code.
     *
     * @param place the number by which the delegation counts it
     * @param over whether its session has ended, so that it opens nothing any more
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
            Instant validUntil,
            boolean over) {}

    /**
     * The passes of a session: how many were planned, how many seats its room has, and all that can be used.
     *
     * @param version of the plan, 0 before the first; sent as {@code If-Match} with the next one (L22)
     * @param done what the plan that was just sent did; absent where it is only read
     */
    record SessionPasses(
            long version,
            @Nullable PlanOutcome done,
            int perDelegation,
            String zones,
            List<PassException> exceptions,
            int seats,
            int issued,
            List<PassView> items) {}

    /**
     * What a plan does.
     *
     * @param total passes that can be used afterwards
     * @param issued new ones among them, also under a number that there was before
     * @param revoked serials of those that open nothing any more
     * @param absent entities among the exceptions whose delegations do not come: they get no pass, whatever is planned for them
     */
    record PlanOutcome(int seats, int total, int issued, List<String> revoked, List<EntityRef> absent) {}

    /** The passes of a delegation that can be used, by session. */
    record PassList(List<PassView> items, @Nullable String next) {}

    /** Why a pass is revoked (X3), and whether the next generation is issued at once (B2). */
    record PassRevocation(
            @Nullable @Size(max = 500) String reason,
            @Nullable Boolean reissue) {}

    /** The pass that opens nothing any more, and its replacement, if one was asked for. */
    record PassReplacement(PassView revoked, @Nullable PassView issued) {}

    private final PassDesk desk;
    private final Idempotency idempotency;

    PassController(PassDesk desk, Idempotency idempotency) {
        this.desk = desk;
        this.idempotency = idempotency;
    }

    /** What is planned for the session, and its passes. */
    @GetMapping("/sessions/{session}/passes")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<SessionPasses>> passesOfSession(
            @PathVariable MeetingCode meeting, @PathVariable SessionId session, Language language) {
        return desk.ofSession(meeting, session, language).map(PassController::versioned);
    }

    /**
     * Plans the passes of the session, if the plan is still at that version: what is missing is issued, what is too much is
     * revoked. Where any are revoked, the request says how many, and why; else the answer lists them. Sent again it gives
     * delegations that were added since theirs. More than the room has seats are refused.
     */
    @PutMapping("/sessions/{session}/passes")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<SessionPasses>> planPasses(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PlanRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.plan(meeting, session, request.wish(Etags.required(ifMatch)), viewer, language)
                .map(PassController::versioned);
    }

    /** What that plan would do now, and nothing is changed; refused as the plan itself would be. */
    @PostMapping("/sessions/{session}/passes/preview")
    @Allow(Role.SECRETARIAT)
    Mono<PlanOutcome> previewPasses(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @Valid @RequestBody PlanRequest request,
            Language language) {
        return desk.preview(meeting, session, request.plan(), language);
    }

    private static ResponseEntity<SessionPasses> versioned(SessionPasses passes) {
        return ResponseEntity.ok().eTag(Etags.of(passes.version())).body(passes);
    }

    /** The passes of a delegation that can be used. */
    @GetMapping("/delegations/{delegation}/passes")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<PassList> passesOfDelegation(
            @PathVariable MeetingCode meeting, @PathVariable DelegationId delegation, Language language) {
        return desk.ofDelegation(meeting, delegation, language).map(items -> new PassList(items, null));
    }

    /**
     * Revokes a pass, as when it is lost; the door refuses it from now on. Sent twice with one Idempotency-Key it is replaced
     * once.
     */
    @PostMapping("/passes/{pass}/revocation")
    @Allow(Role.SECRETARIAT)
    Mono<PassReplacement> revokePass(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId pass,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody PassRevocation request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String reason = request.reason() == null ? "" : request.reason();
        var how = new PassDesk.Revoked(reason, Boolean.TRUE.equals(request.reissue()));
        var work = Mono.defer(() -> desk.revoke(meeting, pass, how, viewer, language));
        return idempotency.once(key, "revoke pass " + pass + " " + viewer.id(), request, PassReplacement.class, work);
    }

    static PassView view(Pass pass, LocalizedText session, @Nullable EntityRef entity, Instant now) {
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
                pass.notAfter(),
                !now.isBefore(pass.notAfter()));
    }
}
