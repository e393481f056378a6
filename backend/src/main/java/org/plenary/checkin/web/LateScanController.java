package org.plenary.checkin.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Direction;
import org.plenary.checkin.Verdict;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.EntityRef;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** What devices still had to tell when their access ended (B7: nothing is dropped). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/late-scans")
class LateScanController {

    /** Up to 500 scans of one device, and as many overrides. */
    record LateBatch(
            @NotNull @Size(max = ScanReader.MOST) @ArraySchema(schema = @Schema(implementation = ScanRequest.class))
            List<JsonNode> scans,

            @Nullable
            @Size(max = ScanReader.MOST)
            @ArraySchema(schema = @Schema(implementation = OverrideRequest.class))
            List<JsonNode> overrides) {}

    /** That a scan or an override is kept, or its problem. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Taken(
            @Nullable UUID scan,
            @Nullable Boolean kept,
            @Nullable Map<String, Object> problem) {}

    /** The answers, in the order of the scans, and then of the overrides. */
    record TakenBatch(List<Taken> results) {}

    /**
     * A scan that counts for nothing; or one that the server had decided in time, and of which it learned too late that it was
     * taken back.
     *
     * @param undoneAt when it was taken back at the gate
     * @param counts whether it came in time, and counts until somebody undoes it
     * @param device by its label
     * @param decided what the device said by itself
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record LateView(
            UUID id,
            Instant at,
            Instant receivedAt,
            @Nullable Instant undoneAt,
            boolean counts,
            String device,
            String gate,
            Direction direction,
            @Nullable Verdict decided,
            @Nullable String displayName,
            @Nullable EntityRef entity) {}

    /** The newest 200. */
    record LateList(List<LateView> items, @Nullable String next) {}

    private final LateScanDesk desk;

    LateScanController(LateScanDesk desk) {
        this.desk = desk;
    }

    /**
     * Hands in the scans and overrides of a device whose access has ended, with the token that it had; they are kept and marked,
     * and decide nothing; what was taken back at the gate says when. Sending one again changes nothing.
     */
    @PostMapping
    @AllowEveryone
    Mono<TakenBatch> handIn(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = HttpHeaders.AUTHORIZATION, required = false) @Nullable String token,
            @Valid @RequestBody LateBatch body,
            Language language) {
        return desk.handIn(meeting, token == null ? "" : token, body, language);
    }

    /** The scans that came after their device's access had ended, the newest first. */
    @GetMapping
    @Allow({Role.SECRETARIAT, Role.DOOR_SUPERVISOR})
    Mono<LateList> late(@PathVariable MeetingCode meeting, Language language) {
        return desk.late(meeting, language).map(items -> new LateList(items, null));
    }
}
