package org.plenary.checkin.web;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Corrections;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Scans of door devices, and taking one back. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/check-ins")
class CheckInController {

    /**
     * Why a scan is undone (X3).
     *
     * @param at instead of a reason: when the phone's staff took their last act back, by the phone's clock
     */
    record Undo(
            @Nullable @Size(max = 500) String reason,
            @Nullable Instant at) {}

    /** Up to 500 scans that waited while there was no network. */
    record ScanBatch(List<ScanRequest> scans) {}

    private final CheckInDesk desk;
    private final Corrections corrections;

    CheckInController(CheckInDesk desk, Corrections corrections) {
        this.desk = desk;
        this.corrections = corrections;
    }

    /**
     * Decides one scan, or each of a batch: the answer is then {@code {results: [...]}} in the same order, and an element that
     * is no scan has a problem there while the others count. Sending a scan again gets the same verdict (B8).
     */
    @PostMapping
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR})
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            content = @Content(schema = @Schema(oneOf = {ScanRequest.class, ScanBatch.class})))
    @ApiResponse(
            responseCode = "200",
            content = @Content(schema = @Schema(oneOf = {ScanAnswer.class, ScanAnswer.Batch.class})))
    Mono<Object> checkIn(
            @PathVariable MeetingCode meeting,
            @RequestBody JsonNode body,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.decide(meeting, body, viewer, language);
    }

    /**
     * Takes back what a scan did (B10): supervisors and the Secretariat any scan with a reason, each phone its own last one within
     * a minute.
     */
    @PostMapping("/{scan}/undo")
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> undo(
            @PathVariable MeetingCode meeting,
            @PathVariable UUID scan,
            @Valid @RequestBody Undo request,
            @AuthenticationPrincipal Viewer viewer) {
        Instant at = request.at();
        if (request.reason() == null && at != null) {
            return corrections.undoOwn(meeting, scan, at, viewer);
        }
        return corrections.undo(meeting, scan, request.reason() == null ? "" : request.reason(), viewer);
    }
}
