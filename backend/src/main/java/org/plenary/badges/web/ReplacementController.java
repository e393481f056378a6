package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.Badge;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.Replacements;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Idempotency;
import org.plenary.registration.ParticipantRole;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Badges that a supervisor replaces at the door (B2, B10). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badges/{badge}/replacement")
class ReplacementController {

    /** Why the badge is replaced (X3); with a role when its category was wrong, without one when it is lost. */
    record ReplacementRequest(
            @Nullable @Size(max = 500) String reason,
            @Nullable ParticipantRole role) {}

    /** The new badge, to be printed at the desk: its serial and its category, and nobody's name (P5). */
    record ReplacementView(BadgeId badge, String serial, BadgeCategory category, String letter) {

        static ReplacementView of(Badge issued) {
            return new ReplacementView(
                    issued.id(),
                    issued.serial(),
                    issued.category(),
                    String.valueOf(issued.category().letter()));
        }
    }

    private final Replacements replacements;
    private final Idempotency idempotency;

    ReplacementController(Replacements replacements, Idempotency idempotency) {
        this.replacements = replacements;
        this.idempotency = idempotency;
    }

    /** Revokes a badge and issues the next serial; the old code is refused from then on. One Idempotency-Key does it once (L3). */
    @PostMapping
    @Allow({Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    @ResponseStatus(HttpStatus.CREATED)
    Mono<ReplacementView> replace(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId badge,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ReplacementRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        String reason = request.reason() == null ? "" : request.reason();
        Mono<ReplacementView> work = replacements
                .replace(meeting, badge, request.role(), reason, viewer)
                .map(ReplacementView::of);
        return idempotency.once(key, "replace " + badge + " " + viewer.id(), request, ReplacementView.class, work);
    }
}
