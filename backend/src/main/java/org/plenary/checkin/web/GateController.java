package org.plenary.checkin.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.checkin.Gates;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The gates of a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/gates")
class GateController {

    /** A list without further pages. */
    record GateList(List<GateView> items, @Nullable String next) {}

    /** A gate to open: its name, the letter of the zone it leads into, whether it records exits. */
    record GateRequest(
            @Nullable String name,
            @Nullable String zone,
            @Nullable Boolean reentry) {}

    private final Gates gates;

    GateController(Gates gates) {
        this.gates = gates;
    }

    /** All gates, in the order in which they were opened. */
    @GetMapping
    @Allow({Role.DOOR_SCANNER, Role.DOOR_SUPERVISOR, Role.SECRETARIAT})
    Mono<GateList> gates(@PathVariable MeetingCode meeting) {
        return gates.ofMeeting(meeting).map(GateView::of).collectList().map(items -> new GateList(items, null));
    }

    /** Opens a gate; its name must be new. */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    @ResponseStatus(HttpStatus.CREATED)
    Mono<GateView> open(
            @PathVariable MeetingCode meeting,
            @RequestBody GateRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        String name = request.name() == null ? "" : request.name();
        return gates.open(meeting, name, request.zone(), Boolean.TRUE.equals(request.reentry()), viewer)
                .map(GateView::of);
    }
}
