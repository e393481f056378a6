package org.plenary.checkin.web;

import org.plenary.checkin.DoorPhotos;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.registration.Photo;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Photos for the doors of a meeting (P5). */
@RestController
class DoorPhotoController {

    private final DoorPhotos photos;

    DoorPhotoController(DoorPhotos photos) {
        this.photos = photos;
    }

    /** The photo of a badge's person; a device gets as many in an hour as the snapshot names, and some more. No browser keeps it: what lies in its cache is not sealed. */
    @GetMapping("/api/v1/meetings/{meeting}/door/photos/{badge}")
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR})
    Mono<ResponseEntity<byte[]>> photo(
            @PathVariable MeetingCode meeting, @PathVariable BadgeId badge, @AuthenticationPrincipal Viewer viewer) {
        return photos.of(meeting, badge, viewer).map(DoorPhotoController::answer);
    }

    private static ResponseEntity<byte[]> answer(Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag("\"" + photo.version() + "\"")
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .body(photo.jpeg());
    }
}
