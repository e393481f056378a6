package org.plenary.badges.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.badges.BadgeCategory;
import org.plenary.badges.BadgePhotos;
import org.plenary.badges.PhotoTerms;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Etags;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Which categories carry a photo on their badges (B1). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/badge-photos")
class BadgePhotoController {

    /** The categories, none at first, and their version. */
    record PhotoTermsView(List<BadgeCategory> categories, long version) {

        static PhotoTermsView of(PhotoTerms terms) {
            return new PhotoTermsView(terms.categories().stream().sorted().toList(), terms.version());
        }
    }

    /** The categories that carry a photo from now on. */
    record PhotoTermsRequest(@NotNull @Size(max = 10) List<@NotNull BadgeCategory> categories) {}

    private final BadgePhotos photos;

    BadgePhotoController(BadgePhotos photos) {
        this.photos = photos;
    }

    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<PhotoTermsView>> terms(@PathVariable MeetingCode meeting) {
        return photos.terms(meeting).map(BadgePhotoController::versioned);
    }

    /** Chooses the categories. Badges that are printed already count as changed where a photo comes on them, or goes. */
    @PutMapping
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<PhotoTermsView>> change(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PhotoTermsRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return photos.change(meeting, request.categories(), Etags.required(ifMatch), viewer)
                .map(BadgePhotoController::versioned);
    }

    private static ResponseEntity<PhotoTermsView> versioned(PhotoTerms terms) {
        return ResponseEntity.ok().eTag(Etags.of(terms.version())).body(PhotoTermsView.of(terms));
    }
}
