package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.By;
import org.plenary.speakers.podium.Podium;
import org.plenary.speakers.podium.PodiumAct;
import org.plenary.speakers.podium.Scene;
import org.plenary.speakers.podium.Scenes;
import org.plenary.speakers.turn.Act;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The podium of a list: the presiding officer acts, all who take part look on. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/podium")
class PodiumController {

    /**
     * What the presiding officer does.
     *
     * @param act call, take-back, start, pause, resume, end, absent, extra-time, reopen or undo
     * @param version of the podium as the officer saw it (L22)
     * @param reason why another than the next speaker is called (X3), or why time is added, which nobody is shown
     * @param device from which it is done; needed while one presides
     * @param seconds of extra time, from 30 to 600 (L12)
     */
    record ActRequest(
            @NotBlank @Size(max = 20) String act,
            @NotNull InscriptionId inscription,
            @NotNull Long version,
            @Nullable @Size(max = 500) String reason,
            @Nullable UUID device,
            @Nullable @PositiveOrZero Long seconds) {

        PodiumAct podiumAct() {
            Duration more = seconds == null ? null : Duration.ofSeconds(seconds);
            return new PodiumAct(Act.of(act), inscription, version, device, more);
        }
    }

    private final Scenes scenes;
    private final Podium podium;
    private final PodiumViews views;

    PodiumController(Scenes scenes, Podium podium, PodiumViews views) {
        this.scenes = scenes;
        this.podium = podium;
        this.views = views;
    }

    /** Calls a speaker, runs the statement and its clock, notes an absence, or takes the last act back. */
    @PostMapping
    @Allow({Role.PROTOCOL_OFFICER, Role.SECRETARIAT})
    Mono<PodiumView> act(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody ActRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        Mono<Scene> after = podium.act(meeting, list, request.podiumAct(), new By(viewer, request.reason()))
                .then(scenes.committed(meeting, list));
        return views.of(after, language);
    }

    /** Who speaks, who comes next, how many remain. */
    @GetMapping
    @AllowSignedIn
    Mono<PodiumView> podium(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        return views.of(scenes.get(meeting, list), language)
                .map(view -> PodiumViews.isOfficer(meeting, viewer) ? view : view.forDelegations());
    }
}
