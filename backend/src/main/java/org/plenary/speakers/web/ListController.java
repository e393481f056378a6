package org.plenary.speakers.web;

import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.speakers.By;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Lists;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The lists of speakers of a meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists")
class ListController {

    /** What is kept of an announcement under its key: the list itself is read anew for each answer. */
    record Announced(ListId list) {}

    private final Lists lists;
    private final Idempotency idempotency;
    private final Clock clock;

    ListController(Lists lists, Idempotency idempotency, Clock clock) {
        this.lists = lists;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** All lists, in the order in which they open for inscriptions. */
    @GetMapping
    @AllowSignedIn
    Mono<Items<ListView>> all(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        Instant now = clock.instant();
        return lists.ofMeeting(meeting, viewer)
                .map(floor -> ListView.of(floor, now))
                .collectList()
                .map(Items::of);
    }

    /** Announces a list for a session; sent twice with one Idempotency-Key it is announced once. */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    @Operation(
            summary = "Announce a list of speakers",
            description =
                    "Optional terms that are not given are the usual ones of the meeting, the session and the settings.")
    Mono<ResponseEntity<ListView>> announce(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ListRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var work = Mono.defer(() -> lists.announce(meeting, request.draft(), By.of(viewer)))
                .map(floor -> new Announced(floor.list().id()));
        return idempotency
                .once(key, "list " + meeting + " " + viewer.id(), request, Announced.class, work)
                .flatMap(announced -> lists.get(meeting, announced.list()))
                .map(floor -> answer(floor, HttpStatus.CREATED));
    }

    /** Changes the terms of a list that are given; the others stay. */
    @PutMapping("/{list}")
    @Allow(Role.SECRETARIAT)
    @Operation(
            summary = "Change the terms of a list of speakers",
            description =
                    "Optional terms that are not given (title, zone, window, limits, changeover, amber, alerts, bands, "
                            + "withStates, groups, confirmationReminder, swapExpiry, drift) stay as they are. A window that is the session's own makes the list follow the "
                            + "session when it moves.")
    Mono<ResponseEntity<ListView>> change(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ListRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return lists.change(meeting, list, request.draft(), Etags.required(ifMatch), By.of(viewer))
                .map(floor -> answer(floor, HttpStatus.OK));
    }

    private ResponseEntity<ListView> answer(Floor floor, HttpStatus status) {
        return ResponseEntity.status(status)
                .eTag(Etags.of(floor.list().version()))
                .body(ListView.of(floor, clock.instant()));
    }
}
