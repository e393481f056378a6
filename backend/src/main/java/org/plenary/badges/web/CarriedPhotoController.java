package org.plenary.badges.web;

import org.plenary.badges.BadgePhotos;
import org.plenary.badges.PhotoCarried;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.PhotoTaking;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Whether a photo is of any use on a person's badge, for whoever may send one. */
@RestController
class CarriedPhotoController {

    /** Whether the badge is to carry a photo, or the reason why it never does. */
    record CarriedPhoto(PhotoCarried carried) {}

    private final PhotoTaking taking;
    private final BadgePhotos photos;

    CarriedPhotoController(PhotoTaking taking, BadgePhotos photos) {
        this.taking = taking;
        this.photos = photos;
    }

    @GetMapping("/api/v1/meetings/{meeting}/participants/{participant}/badge-photo")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    Mono<CarriedPhoto> carried(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @AuthenticationPrincipal Viewer viewer) {
        return taking.mayChange(meeting, participant, viewer)
                .flatMap(photos::carried)
                .map(CarriedPhoto::new);
    }
}
