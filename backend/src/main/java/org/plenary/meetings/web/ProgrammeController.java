package org.plenary.meetings.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowEveryone;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.LocalizedText;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.RoomId;
import org.plenary.kernel.SessionId;
import org.plenary.meetings.Meetings;
import org.plenary.meetings.NeededElsewhere;
import org.plenary.meetings.Programme;
import org.plenary.meetings.ProgrammeService;
import org.plenary.meetings.ProgrammeSession;
import org.plenary.meetings.SessionKind;
import org.plenary.meetings.SessionPlan;
import org.plenary.meetings.Visibility;
import org.plenary.meetings.web.ProgrammeView.SessionItem;
import org.plenary.platform.EnglishGiven;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Translated;
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

/** The programme of a meeting: read by everybody as far as each session is theirs to know, arranged by the Secretariat. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class ProgrammeController {

    /** What the Secretariat wants of a session; times are those of the clock in the meeting's zone (C3). */
    record SessionRequest(
            @NotNull SessionKind kind,
            @NotNull @EnglishGiven @Translated LocalizedText title,
            @NotNull LocalDateTime localStart,
            @NotNull LocalDateTime localEnd,
            @Nullable @Size(max = 10) String offset,
            @NotNull RoomId room,
            @Nullable Visibility visibility,
            @Nullable @Size(max = 12) List<@NotNull @Size(min = 2, max = 20) String> languages,
            @Nullable @Size(max = 150) String moderator) {

        SessionPlan plan() {
            return new SessionPlan(kind, title, localStart, localEnd, offset, room, visibility, languages, moderator);
        }
    }

    /** Why a session does not take place; everybody reads it. */
    record CancellationRequest(@NotBlank @Size(max = 500) String reason) {}

    private final Meetings meetings;
    private final Programme programme;
    private final ProgrammeService service;
    private final NeededElsewhere elsewhere;
    private final Idempotency idempotency;

    ProgrammeController(
            Meetings meetings,
            Programme programme,
            ProgrammeService service,
            NeededElsewhere elsewhere,
            Idempotency idempotency) {
        this.meetings = meetings;
        this.programme = programme;
        this.service = service;
        this.elsewhere = elsewhere;
        this.idempotency = idempotency;
    }

    /** The programme by day, without the sessions of which the reader may not know. */
    @GetMapping("/programme")
    @AllowEveryone
    Mono<ProgrammeView> read(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        return meetings.visible(meeting, viewer)
                .zipWhen(found -> programme.sessions(meeting, viewer).collectList())
                .map(found -> ProgrammeView.of(found.getT1(), found.getT2()));
    }

    /** Schedules a session; sent twice with one Idempotency-Key it is scheduled once. */
    @PostMapping("/sessions")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<SessionItem>> schedule(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody SessionRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        String scope = "session " + meeting + " " + viewer.id();
        var work = Mono.defer(() -> service.schedule(meeting, request.plan(), viewer))
                .flatMap(this::told);
        return idempotency
                .once(key, scope, request, SessionItem.class, work)
                .map(item -> answer(item, HttpStatus.CREATED));
    }

    /** Moves or changes a session. */
    @PutMapping("/sessions/{session}")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<SessionItem>> move(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody SessionRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return service.move(meeting, session, Etags.required(ifMatch), request.plan(), viewer)
                .flatMap(this::told)
                .map(moved -> answer(moved, HttpStatus.OK));
    }

    /** Cancels a session: it stays in the programme, marked, and its room is free. */
    @PostMapping("/sessions/{session}/cancellation")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<SessionItem>> cancel(
            @PathVariable MeetingCode meeting,
            @PathVariable SessionId session,
            @Valid @RequestBody CancellationRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return service.cancel(meeting, session, request.reason(), viewer)
                .flatMap(this::item)
                .map(cancelled -> answer(cancelled, HttpStatus.OK));
    }

    private Mono<SessionItem> item(ProgrammeSession session) {
        return meetings.get(session.meeting()).map(meeting -> SessionItem.of(session, meeting.zone(), null));
    }

    /** With who of it is needed elsewhere: whoever saves is told (C7). */
    private Mono<SessionItem> told(ProgrammeSession session) {
        return item(session).zipWith(elsewhere.during(session), SessionItem::told);
    }

    private static ResponseEntity<SessionItem> answer(SessionItem item, HttpStatus status) {
        return ResponseEntity.status(status).eTag(Etags.of(item.version())).body(item);
    }
}
