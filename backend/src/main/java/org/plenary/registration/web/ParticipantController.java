package org.plenary.registration.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantService;
import org.plenary.registration.RegistrationKey;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The people of one delegation, as its focal point registers them (R1). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/delegations/{delegation}")
class ParticipantController {

    /** Why a registration is taken back; may be left open. */
    record WithdrawalRequest(@Nullable @Size(max = 500) String reason) {}

    /** Those who went to the Secretariat. */
    record Submitted(List<ParticipantView> items) {}

    private final ParticipantService service;
    private final ParticipantPages pages;
    private final Idempotency idempotency;

    ParticipantController(ParticipantService service, ParticipantPages pages, Idempotency idempotency) {
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
    }

    /** Registers somebody as a draft; sent twice with one Idempotency-Key it is done once (L3). */
    @PostMapping("/participants")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<ResponseEntity<ParticipantView>> register(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody ParticipantRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String scope = "register " + delegation + " " + viewer.id();
        Mono<ParticipantView> work = Mono.defer(() -> service.register(meeting, delegation, request.person(), viewer))
                .flatMap(registered -> pages.ofDelegation(meeting, registered, language));
        return idempotency
                .once(key, scope, request, pages.keptOfDelegation(meeting, language), work)
                .map(view -> ResponseEntity.status(HttpStatus.CREATED)
                        .eTag(Etags.of(view.version()))
                        .body(view));
    }

    /** Changes somebody's data; of an approved badge it asks the Secretariat (R7). */
    @PutMapping("/participants/{participant}")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<ResponseEntity<ParticipantView>> edit(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable ParticipantId participant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ParticipantRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        long version = Etags.required(ifMatch);
        var key = new RegistrationKey(meeting, delegation, participant);
        return service.edit(key, version, request.person(), viewer)
                .flatMap(edited -> versioned(meeting, edited, language));
    }

    /**
     * Takes a registration back. With If-Match only as it is at that version (L22); sent twice with one Idempotency-Key it is
     * done once (L3).
     */
    @PostMapping("/participants/{participant}/withdrawal")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<ResponseEntity<ParticipantView>> withdraw(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable ParticipantId participant,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody(required = false) @Nullable WithdrawalRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String reason = request == null ? null : request.reason();
        Long version = ifMatch == null ? null : Etags.required(ifMatch);
        var person = new RegistrationKey(meeting, delegation, participant);
        String scope = "withdraw " + participant + " " + viewer.id();
        Mono<ParticipantView> work = Mono.defer(() -> service.withdraw(person, version, reason, viewer))
                .flatMap(withdrawn -> pages.ofDelegation(meeting, withdrawn, language));
        return idempotency
                .once(key, scope, new WithdrawalRequest(reason), pages.keptOfDelegation(meeting, language), work)
                .map(view -> ResponseEntity.ok().eTag(Etags.of(view.version())).body(view));
    }

    /** Hands all drafts, and all that was sent back, to the Secretariat. */
    @PostMapping("/submission")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<Submitted> submit(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return service.submit(meeting, delegation, viewer)
                .collectList()
                .flatMap(people -> pages.ofDelegation(meeting, people, language))
                .map(Submitted::new);
    }

    private Mono<ResponseEntity<ParticipantView>> versioned(
            MeetingCode meeting, Participant participant, Language language) {
        return pages.ofDelegation(meeting, participant, language)
                .map(view -> ResponseEntity.ok().eTag(Etags.of(view.version())).body(view));
    }
}
