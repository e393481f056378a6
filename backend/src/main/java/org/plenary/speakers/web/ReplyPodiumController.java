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
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ReplyId;
import org.plenary.speakers.By;
import org.plenary.speakers.reply.ReplyAct;
import org.plenary.speakers.reply.ReplyPodium;
import org.plenary.speakers.turn.Act;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Replies at the podium of a list: the presiding officer acts (L20). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/podium/replies")
class ReplyPodiumController {

    /**
     * What the presiding officer does.
     *
     * @param act call, take-back, start, pause, resume, end, absent, extra-time, reopen or undo
     * @param version of the queue as the officer saw it (L22)
     * @param reason why another than the next reply is called, or before the speakers of the day (X3)
     * @param device from which it is done; needed while one presides
     * @param seconds of extra time, from 30 to 600
     */
    record ReplyActRequest(
            @NotBlank @Size(max = 20) String act,
            @NotNull ReplyId reply,
            @NotNull Long version,
            @Nullable @Size(max = 500) String reason,
            @Nullable UUID device,
            @Nullable @PositiveOrZero Long seconds) {

        ReplyAct replyAct() {
            Duration more = seconds == null ? null : Duration.ofSeconds(seconds);
            return new ReplyAct(Act.of(act), reply, version, device, more);
        }
    }

    private final ReplyPodium podium;
    private final PodiumViews views;

    ReplyPodiumController(ReplyPodium podium, PodiumViews views) {
        this.podium = podium;
        this.views = views;
    }

    /** Calls a reply, runs its clock, notes an absence (once to the end of the queue, then it lapses), or takes the last act back. */
    @PostMapping
    @Allow({Role.PROTOCOL_OFFICER, Role.SECRETARIAT})
    Mono<PodiumView> act(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody ReplyActRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return views.of(podium.act(meeting, list, request.replyAct(), new By(viewer, request.reason())), language);
    }
}
