package org.plenary.registration.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Uploads.Upload;
import org.plenary.registration.Photo;
import org.plenary.registration.PhotoTaking;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.UnsupportedMediaTypeStatusException;
import reactor.core.publisher.Mono;

/** The photo of a person, for the Secretariat, the focal point of the delegation, and the person: nobody else (P5). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/participants/{participant}/photo")
class PhotoController {

    private static final List<MediaType> TAKEN = List.of(
            MediaType.APPLICATION_OCTET_STREAM, MediaType.IMAGE_JPEG, MediaType.IMAGE_PNG, new MediaType("image"));

    /**
     * That there is a photo.
     *
     * @param version changes with what it shows
     * @param waiting whether it waits for the Secretariat's decision, since the person is approved (R7)
     */
    record PhotoView(String version, boolean waiting) {}

    private final PhotoTaking taking;

    PhotoController(PhotoTaking taking) {
        this.taking = taking;
    }

    /**
     * Takes a photo: the bytes of a JPEG or PNG file as they are; what it is, is decided by its content. It is turned upright, cut
     * to three by four in the middle, and nothing else of the file is kept. One that is there is replaced; an approved person's
     * when the Secretariat agrees, which its own need not wait for (R7).
     */
    @PutMapping
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    @Operation(
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                                            schema = @Schema(type = "string", format = "binary"))))
    Mono<PhotoView> take(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @AuthenticationPrincipal Viewer viewer,
            ServerHttpRequest request) {
        requireBytes(request.getHeaders());
        long announced = request.getHeaders().getContentLength();
        var sent = new Upload(request.getBody(), announced < 0 ? null : announced);
        return taking.take(meeting, participant, sent, viewer)
                .map(taken -> new PhotoView(taken.photo().version(), taken.waiting()));
    }

    /** Removes the photo, if there is one; an approved person's when the Secretariat agrees (R7). */
    @DeleteMapping
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @AuthenticationPrincipal Viewer viewer) {
        return taking.remove(meeting, participant, viewer);
    }

    /**
     * The photo.
     *
     * @param version in a page's address of it, which then changes with the photo; whatever it says, the present one is shown
     */
    @GetMapping
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    Mono<ResponseEntity<byte[]>> show(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @RequestParam(required = false) @Nullable String version,
            @AuthenticationPrincipal Viewer viewer) {
        return taking.show(meeting, participant, viewer).map(PhotoController::answer);
    }

    /**
     * The photo that waits for the Secretariat's decision (R7).
     *
     * @param version in a page's address of it, as for the valid photo
     */
    @GetMapping("/waiting")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    Mono<ResponseEntity<byte[]>> showWaiting(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @RequestParam(required = false) @Nullable String version,
            @AuthenticationPrincipal Viewer viewer) {
        return taking.showWaiting(meeting, participant, viewer).map(PhotoController::answer);
    }

    /** Takes back the photo, or the removal, that waits; the valid photo stays. */
    @DeleteMapping("/waiting")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT, Role.PARTICIPANT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> takeBack(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @AuthenticationPrincipal Viewer viewer) {
        return taking.takeBack(meeting, participant, viewer);
    }

    private static ResponseEntity<byte[]> answer(Photo photo) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .eTag("\"" + photo.version() + "\"")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .body(photo.jpeg());
    }

    /** Forms and JSON would be read by others before us; what is sent here is nothing but a file. */
    private static void requireBytes(HttpHeaders headers) {
        MediaType type = headers.getContentType();
        if (type == null || TAKEN.stream().noneMatch(taken -> taken.includes(type))) {
            throw new UnsupportedMediaTypeStatusException(type, TAKEN);
        }
    }
}
