package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ScreenLinkId;
import org.plenary.speakers.screens.ScreenKind;
import org.plenary.speakers.screens.ScreenLink;
import org.plenary.speakers.screens.ScreenLinks;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Links by which screens show the podium of a list without anybody signing in there (L25). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/screen-links")
class ScreenLinkController {

    /**
     * A screen to be.
     *
     * @param label where it stands ("Podium clock, room A")
     * @param kind clock or room
     */
    record ScreenRequest(
            @NotBlank @Size(max = 100) String label,
            @NotNull ScreenKind kind) {}

    /**
     * A link that works.
     *
     * @param usedAt when a screen last opened it, to the minute
     * @param url with its secret; only in the answer that made it
     */
    record ScreenLinkView(
            ScreenLinkId id,
            String label,
            ScreenKind kind,
            Instant issuedAt,
            @Nullable Instant usedAt,
            @Nullable String url) {

        static ScreenLinkView of(ScreenLink link) {
            return new ScreenLinkView(link.id(), link.label(), link.kind(), link.issuedAt(), link.usedAt(), link.url());
        }
    }

    private final ScreenLinks links;

    ScreenLinkController(ScreenLinks links) {
        this.links = links;
    }

    /** The links that work. */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<Items<ScreenLinkView>> all(@PathVariable MeetingCode meeting, @PathVariable ListId list) {
        return links.of(meeting, list).map(ScreenLinkView::of).collectList().map(Items::of);
    }

    /** Makes a link; its address is shown this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.SECRETARIAT)
    Mono<ScreenLinkView> issue(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody ScreenRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return links.issue(meeting, list, request.label(), request.kind(), viewer)
                .map(ScreenLinkView::of);
    }

    /** Takes a link back; the screen that shows it says so at once. */
    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.SECRETARIAT)
    Mono<Void> revoke(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable ScreenLinkId link,
            @AuthenticationPrincipal Viewer viewer) {
        return links.revoke(meeting, list, link, viewer);
    }
}
