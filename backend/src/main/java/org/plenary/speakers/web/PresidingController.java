package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.By;
import org.plenary.speakers.podium.PresidingDevices;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** From which device the podium of a list is presided: one at a time, and any officer can take over. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/podium/presiding")
class PresidingController {

    /**
     * A device that wants to preside.
     *
     * @param device an id that the page made for itself
     * @param takeOver from the device that presides now
     */
    record PresidingRequest(@NotNull UUID device, @Nullable Boolean takeOver) {}

    private final PresidingDevices devices;
    private final PodiumViews views;

    PresidingController(PresidingDevices devices, PodiumViews views) {
        this.devices = devices;
        this.views = views;
    }

    /** The device presides from now on; while another does, it is refused unless it takes over. */
    @PostMapping
    @Allow({Role.PROTOCOL_OFFICER, Role.SECRETARIAT})
    Mono<PodiumView> preside(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody PresidingRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        boolean takeOver = Boolean.TRUE.equals(request.takeOver());
        return views.of(devices.claim(meeting, list, request.device(), takeOver, By.of(viewer)), language);
    }

    /** The device presides no longer; any officer can act again. */
    @DeleteMapping("/{device}")
    @Allow({Role.PROTOCOL_OFFICER, Role.SECRETARIAT})
    Mono<PodiumView> leave(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable UUID device,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return views.of(devices.leave(meeting, list, device, By.of(viewer)), language);
    }
}
