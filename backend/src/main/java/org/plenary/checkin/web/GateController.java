package org.plenary.checkin.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Gates;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Translated;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The gates of a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/gates")
class GateController {

    private static final int LONGEST_NAME = 80;

    /** A list without further pages. */
    record GateList(List<GateView> items, @Nullable String next) {}

    /** A gate to open: its name, the letter of the zone it leads into, whether it records exits. */
    record GateRequest(
            @NotNull @EnglishGiven @Translated(max = LONGEST_NAME)
            LocalizedText name,

            @Nullable String zone,
            @Nullable Boolean reentry) {}

    private final Gates gates;
    private final Idempotency idempotency;

    GateController(Gates gates, Idempotency idempotency) {
        this.gates = gates;
        this.idempotency = idempotency;
    }

    /** All gates, in the order in which they were opened. */
    @GetMapping
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    Mono<GateList> gates(@PathVariable MeetingCode meeting) {
        return gates.ofMeeting(meeting).map(GateView::of).collectList().map(items -> new GateList(items, null));
    }

    /** Opens a gate; its English name must be new. Sent twice with one Idempotency-Key it is opened once. */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<GateView> open(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody GateRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        boolean reentry = Boolean.TRUE.equals(request.reentry());
        var work = Mono.defer(() -> gates.open(meeting, request.name(), request.zone(), reentry, viewer))
                .map(GateView::of);
        return idempotency.once(key, "gate " + meeting + " " + viewer.id(), request, GateView.class, work);
    }
}
