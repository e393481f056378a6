package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeIssue;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Badges of a meeting: to look up, to revoke and issue again. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class BadgeController {

    /** A page of badges; {@code next} is the cursor of the following page. */
    record BadgePage(List<BadgeView> items, @Nullable String next) {}

    /** Why a badge is revoked (X3), and whether the next generation is issued at once (B2). */
    record Revocation(
            @Nullable @Size(max = 500) String reason,
            @Nullable Boolean reissue) {}

    /** The badge that opens nothing any more, and its replacement, if one was asked for. */
    record Replacement(BadgeView revoked, @Nullable BadgeView issued) {}

    private final BadgeDesk desk;
    private final BadgeIssue issue;

    BadgeController(BadgeDesk desk, BadgeIssue issue) {
        this.desk = desk;
        this.issue = issue;
    }

    /** The meeting's badges by number, all generations; or those of one person or one delegation. */
    @GetMapping("/badges")
    @Allow(Role.SECRETARIAT)
    Mono<BadgePage> badges(
            @PathVariable MeetingCode meeting,
            @RequestParam(required = false) @Nullable ParticipantId participant,
            @RequestParam(required = false) @Nullable DelegationId delegation,
            @RequestParam(required = false) @Nullable String cursor,
            Language language) {
        if (participant != null) {
            return desk.ofParticipant(meeting, participant, language).map(items -> new BadgePage(items, null));
        }
        if (delegation != null) {
            return desk.ofDelegation(meeting, delegation, language).map(items -> new BadgePage(items, null));
        }
        return desk.page(meeting, cursor, language);
    }

    /** The badges of a delegation that can be used. */
    @GetMapping("/delegations/{delegation}/badges")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<BadgePage> badgesOfDelegation(
            @PathVariable MeetingCode meeting, @PathVariable DelegationId delegation, Language language) {
        return desk.ofDelegation(meeting, delegation, language).map(items -> new BadgePage(items, null));
    }

    /** The viewer's own badges in this meeting: several where people of one office share its address. */
    @GetMapping("/my-badges")
    @AllowSignedIn
    Mono<BadgePage> myBadges(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        return desk.own(meeting, viewer.account(), language).map(items -> new BadgePage(items, null));
    }

    /** Revokes a badge: the door refuses it from now on. */
    @PostMapping("/badges/{badge}/revocation")
    @Allow(Role.SECRETARIAT)
    Mono<Replacement> revoke(
            @PathVariable MeetingCode meeting,
            @PathVariable BadgeId badge,
            @Valid @RequestBody Revocation request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String reason = request.reason() == null ? "" : request.reason();
        return issue.revoke(meeting, badge, reason, Boolean.TRUE.equals(request.reissue()), viewer)
                .flatMap(replaced -> desk.replacement(replaced, language));
    }
}
