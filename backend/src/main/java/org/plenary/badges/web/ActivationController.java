package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeActivation;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether the meeting's badges are active once collected (B4). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badge-activation")
class ActivationController {

    /** How it is to be, and why (X3). */
    record ActivationRequest(
            @NotNull Boolean onceCollected,
            @Nullable @Size(max = 500) String reason) {}

    private final BadgeActivation activation;

    ActivationController(BadgeActivation activation) {
        this.activation = activation;
    }

    /** Whether doors refuse badges that nobody has collected, and how many wait to be. */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<BadgeActivation.Terms> activation(@PathVariable MeetingCode meeting) {
        return activation.ofMeeting(meeting);
    }

    /** Switches it. While it is on, the door refuses a badge from its issue until somebody has collected it. */
    @PutMapping
    @Allow(Role.SECRETARIAT)
    Mono<BadgeActivation.Terms> setActivation(
            @PathVariable MeetingCode meeting,
            @Valid @RequestBody ActivationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        String reason = request.reason() == null ? "" : request.reason();
        return activation.set(meeting, request.onceCollected(), reason, viewer);
    }
}
