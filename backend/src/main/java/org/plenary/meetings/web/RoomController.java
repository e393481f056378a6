package org.plenary.meetings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.meetings.Room;
import org.plenary.meetings.Rooms;
import org.plenary.meetings.web.MeetingDetail.RoomItem;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Translated;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The rooms of a meeting's venue, as the Secretariat arranges them. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/rooms")
class RoomController {

    /** What is said of a room. */
    record RoomRequest(
            @NotNull @EnglishGiven @Translated LocalizedText name,
            @Nullable @PositiveOrZero @Max(100_000) Integer capacity,
            @Nullable @PositiveOrZero @Max(50) Integer booths) {

        Room of(MeetingCode meeting, RoomId id, long version) {
            int seats = capacity == null ? 0 : capacity;
            return new Room(id, meeting, name, seats, booths == null ? 0 : booths, version);
        }
    }

    private final Rooms rooms;
    private final Idempotency idempotency;

    RoomController(Rooms rooms, Idempotency idempotency) {
        this.rooms = rooms;
        this.idempotency = idempotency;
    }

    /** Adds a room; sent twice with one Idempotency-Key it is added once. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow(Role.SECRETARIAT)
    Mono<RoomItem> add(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RoomRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var work = Mono.defer(() -> rooms.add(request.of(meeting, RoomId.random(), 1), viewer))
                .map(RoomItem::of);
        return idempotency.once(key, "room " + meeting + " " + viewer.id(), request, RoomItem.class, work);
    }

    /** Changes a room. */
    @PutMapping("/{room}")
    @Allow(Role.SECRETARIAT)
    Mono<RoomItem> edit(
            @PathVariable MeetingCode meeting,
            @PathVariable RoomId room,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody RoomRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return rooms.edit(request.of(meeting, room, Etags.required(ifMatch)), viewer)
                .map(RoomItem::of);
    }

    /** Removes a room that no session names. */
    @DeleteMapping("/{room}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Allow(Role.SECRETARIAT)
    Mono<Void> remove(
            @PathVariable MeetingCode meeting, @PathVariable RoomId room, @AuthenticationPrincipal Viewer viewer) {
        return rooms.remove(meeting, room, viewer);
    }
}
