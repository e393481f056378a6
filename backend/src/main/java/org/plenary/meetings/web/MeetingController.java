package org.plenary.meetings.web;

import jakarta.validation.Valid;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.meetings.Meeting;
import org.plenary.meetings.MeetingService;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.Rooms;
import org.plenary.network.Entities;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The meetings of the Network. Published ones are for everybody; drafts are unknown outside their team. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingController {

    /** All of them: the Network meets twice a year, so there is no next page. */
    record Listing(List<MeetingItem> items, @Nullable String next) {}

    private final Meetings meetings;
    private final MeetingService service;
    private final Rooms rooms;
    private final Entities entities;
    private final Idempotency idempotency;
    private final Clock clock;

    MeetingController(
            Meetings meetings,
            MeetingService service,
            Rooms rooms,
            Entities entities,
            Idempotency idempotency,
            Clock clock) {
        this.meetings = meetings;
        this.service = service;
        this.rooms = rooms;
        this.entities = entities;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The meetings that the reader may see, the latest first. */
    @GetMapping
    @AllowEveryone
    Mono<Listing> list(@AuthenticationPrincipal Viewer viewer, Language language) {
        return meetings.visibleTo(viewer).collectList().zipWith(entities.directory(), (found, directory) -> {
            var items = found.stream()
                    .map(meeting -> MeetingItem.of(meeting, directory, language))
                    .toList();
            return new Listing(items, null);
        });
    }

    /** One meeting with its rooms and practical information. */
    @GetMapping("/{meeting}")
    @AllowEveryone
    Mono<ResponseEntity<MeetingDetail>> read(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        return meetings.visible(meeting, viewer)
                .flatMap(found -> detail(found, language))
                .map(MeetingController::versioned);
    }

    /** Plans a new meeting, as a draft; sent twice with one Idempotency-Key it is planned once. */
    @PostMapping
    @Allow({Role.ADMINISTRATOR, Role.SECRETARIAT})
    Mono<ResponseEntity<MeetingDetail>> create(
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody MeetingRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        Meeting draft = request.draft();
        var work = Mono.defer(() -> service.create(draft, viewer)).flatMap(created -> detail(created, language));
        return idempotency
                .once(key, "meeting " + viewer.id(), request, MeetingDetail.class, work)
                .map(detail -> ResponseEntity.created(URI.create("/api/v1/meetings/" + draft.code()))
                        .eTag(Etags.of(detail.version()))
                        .body(detail));
    }

    /** Changes a meeting; its code stays. */
    @PutMapping("/{meeting}")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<MeetingDetail>> edit(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody MeetingRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return service.edit(meeting, Etags.required(ifMatch), request::applyTo, viewer)
                .flatMap(edited -> detail(edited, language))
                .map(MeetingController::versioned);
    }

    /** Shows the meeting to everybody; the answer warns of texts that are missing in some language. */
    @PostMapping("/{meeting}/publication")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<MeetingDetail>> publish(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        return service.publish(meeting, viewer)
                .flatMap(published -> detail(published, language))
                .map(MeetingController::versioned);
    }

    /** Deletes a draft with its rooms and programme; refused once it was published or delegations were invited. */
    @DeleteMapping("/{meeting}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.SECRETARIAT)
    Mono<Void> delete(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return service.delete(meeting, Etags.required(ifMatch), viewer);
    }

    private Mono<MeetingDetail> detail(Meeting meeting, Language language) {
        return rooms.ofMeeting(meeting.code())
                .collectList()
                .zipWith(
                        entities.directory(),
                        (found, directory) -> MeetingDetail.of(meeting, found, directory, language, clock.instant()));
    }

    private static ResponseEntity<MeetingDetail> versioned(MeetingDetail detail) {
        return ResponseEntity.ok().eTag(Etags.of(detail.version())).body(detail);
    }
}
