package org.plenary.registration.web;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.registration.Participant;
import org.plenary.registration.Participants;
import org.plenary.registration.SinglePeople;
import org.plenary.registration.web.ParticipantController.WithdrawalRequest;
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

/** People whom no delegation sends, as the Secretariat registers them: interpreters, invited speakers, security, support, guests. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/participants")
class SinglePersonController {

    private final SinglePeople service;
    private final Participants participants;
    private final ParticipantPages pages;
    private final Idempotency idempotency;

    SinglePersonController(
            SinglePeople service, Participants participants, ParticipantPages pages, Idempotency idempotency) {
        this.service = service;
        this.participants = participants;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    /** Somebody of the meeting, of a delegation or not, without a date of birth (P4). */
    @GetMapping("/{participant}")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ParticipantView>> participant(
            @PathVariable MeetingCode meeting, @PathVariable ParticipantId participant, Language language) {
        return participants.get(meeting, participant).flatMap(found -> versioned(meeting, found, language));
    }

    /**
     * Registers somebody whom no delegation sends, for the Secretariat's own decision; a role of delegations alone is refused
     * ({@code registration.role-of-delegation}), a date of birth not kept. Sent twice with one Idempotency-Key it is done once (L3).
     */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ParticipantView>> registerSingle(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ParticipantRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String scope = "register " + meeting + " " + viewer.id();
        Mono<ParticipantView> work = Mono.defer(() -> service.register(meeting, request.person(), viewer))
                .flatMap(registered -> pages.ofMeeting(meeting, registered, language));
        return idempotency
                .once(key, scope, request, pages.keptOfMeeting(meeting, language), work)
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(Etags.of(view.version()))
                        .body(view));
    }

    /** Changes somebody whom no delegation sends, at the version of If-Match (L22); an approved badge changes with it. */
    @PutMapping("/{participant}")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ParticipantView>> editSingle(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ParticipantRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        long version = Etags.required(ifMatch);
        return service.edit(meeting, participant, version, request.person(), viewer)
                .flatMap(edited -> versioned(meeting, edited, language));
    }

    /** Takes back the registration of somebody whom no delegation sends, at the version of If-Match (L22); the badge ends. */
    @PostMapping("/{participant}/withdrawal")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ParticipantView>> withdrawSingle(
            @PathVariable MeetingCode meeting,
            @PathVariable ParticipantId participant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody(required = false) @Nullable WithdrawalRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        long version = Etags.required(ifMatch);
        String reason = request == null ? null : request.reason();
        return service.withdraw(meeting, participant, version, reason, viewer)
                .flatMap(withdrawn -> versioned(meeting, withdrawn, language));
    }

    private Mono<ResponseEntity<ParticipantView>> versioned(
            MeetingCode meeting, Participant participant, Language language) {
        return pages.ofMeeting(meeting, participant, language)
                .map(view -> ResponseEntity.ok().eTag(Etags.of(view.version())).body(view));
    }
}
