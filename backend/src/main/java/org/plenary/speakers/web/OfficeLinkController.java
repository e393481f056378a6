package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.OfficeLinkId;
import org.plenary.speakers.By;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.confirmation.OfficeLink;
import org.plenary.speakers.confirmation.OfficeLinks;
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

/** Links by which a minister's office follows the slot without an account. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/inscriptions/{inscription}/office-links")
class OfficeLinkController {

    /** For whom the link is ("Private office"). */
    record LinkRequest(@NotBlank @Size(max = 100) String label) {}

    /**
     * A link that works.
     *
     * @param url with its secret; only in the answer that made it
     */
    record LinkView(
            OfficeLinkId id,
            String label,
            Instant issuedAt,
            @Nullable String url) {

        static LinkView of(OfficeLink link) {
            return new LinkView(link.id(), link.label(), link.issuedAt(), link.url());
        }
    }

    private final OfficeLinks links;

    OfficeLinkController(OfficeLinks links) {
        this.links = links;
    }

    /** The links that work. */
    @GetMapping
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<Items<LinkView>> all(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @AuthenticationPrincipal Viewer viewer) {
        return links.of(new InscriptionPath(meeting, list, inscription), By.of(viewer))
                .map(LinkView::of)
                .collectList()
                .map(Items::of);
    }

    /** Makes a link; its address is shown this once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<LinkView> issue(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @Valid @RequestBody LinkRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return links.issue(new InscriptionPath(meeting, list, inscription), request.label(), By.of(viewer))
                .map(LinkView::of);
    }

    /** Takes a link back. */
    @DeleteMapping("/{link}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<Void> revoke(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @PathVariable OfficeLinkId link,
            @AuthenticationPrincipal Viewer viewer) {
        return links.revoke(new InscriptionPath(meeting, list, inscription), link, By.of(viewer));
    }
}
