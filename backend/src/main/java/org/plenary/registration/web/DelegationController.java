package org.plenary.registration.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.EntityCode;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.platform.Idempotency.Kept;
import org.plenary.registration.Answer;
import org.plenary.registration.DelegationService;
import org.plenary.registration.DelegationService.Nominee;
import org.plenary.registration.PersonNames;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Delegations: invited by the Secretariat, read and answered by their own focal point and nobody else's (R1). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/delegations")
class DelegationController {

    /** All of them: there is at most one of each entity, so there is no next page. */
    record Listing(List<DelegationView> items, @Nullable String next) {}

    /** Who is to act for a delegation. */
    record FocalPointRequest(
            @NotBlank @Schema(maxLength = PersonNames.LONGEST)
            String name,

            @NotBlank @Email @Size(max = 254) String email,
            @NotNull Language language) {

        /** @throws Problem when the name, at that place of the request, cannot be one */
        Nominee nominee(String at) {
            PersonNames.display(name, at);
            return new Nominee(name, email, language);
        }
    }

    /** Which entity is invited, and who acts for it. */
    record InvitationRequest(
            @NotNull EntityCode entity, @NotNull @Valid FocalPointRequest focalPoint) {}

    /** The answer to the questions of 2016 (R11). */
    record AnswerRequest(
            @NotNull Boolean designated,

            @Nullable @Schema(maxLength = PersonNames.LONGEST)
            String focalPointName,

            @NotNull Boolean willAttend,
            @Nullable @Size(max = 2000) String note) {}

    private final DelegationService service;
    private final DelegationPages pages;
    private final Idempotency idempotency;
    private final Clock clock;

    DelegationController(DelegationService service, DelegationPages pages, Idempotency idempotency, Clock clock) {
        this.service = service;
        this.pages = pages;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** The delegations of the meeting, all or those whose name contains the text. */
    @GetMapping
    @Allow(Role.SECRETARIAT)
    Mono<Listing> list(
            @PathVariable MeetingCode meeting, @RequestParam(required = false) @Nullable String q, Language language) {
        return pages.all(meeting, q, language).collectList().map(items -> new Listing(items, null));
    }

    /** Invites an entity: its focal point gets a letter with a link that signs in. One Idempotency-Key invites once. */
    @PostMapping
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<DelegationView>> invite(
            @PathVariable MeetingCode meeting,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody InvitationRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        String scope = "invite " + meeting + " " + viewer.id();
        var work = Mono.defer(() -> service.invite(
                        meeting, request.entity(), request.focalPoint().nominee("focalPoint.name"), viewer))
                .flatMap(invited -> pages.home(meeting, invited.id(), language));
        return idempotency
                .once(key, scope, request, kept(meeting, language), work)
                .map(view -> ResponseEntity.created(
                                URI.create("/api/v1/meetings/" + meeting + "/delegations/" + view.id()))
                        .body(view));
    }

    /** The delegation's home: its people, its answer, and what is left to do. */
    @GetMapping("/{delegation}")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<ResponseEntity<DelegationView>> home(
            @PathVariable MeetingCode meeting, @PathVariable DelegationId delegation, Language language) {
        return pages.home(meeting, delegation, language)
                .map(view -> ResponseEntity.ok().eTag(Etags.of(view.version())).body(view));
    }

    /** Answers whether a National Focal Point is designated and takes part; a later answer replaces it. */
    @PutMapping("/{delegation}/answer")
    @Allow({Role.SECRETARIAT, Role.FOCAL_POINT})
    Mono<DelegationView> answer(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody AnswerRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        Long version = ifMatch == null ? null : Etags.required(ifMatch);
        var answer = new Answer(
                request.designated(), request.focalPointName(), request.willAttend(), request.note(), clock.instant());
        return service.answer(meeting, delegation, answer, version, viewer)
                .then(Mono.defer(() -> pages.home(meeting, delegation, language)));
    }

    /** One more person acts for the delegation; who already does gets a new link. One Idempotency-Key sends one letter. */
    @PostMapping("/{delegation}/focal-points")
    @Allow(Role.SECRETARIAT)
    Mono<DelegationView> appoint(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody FocalPointRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var work = Mono.defer(() -> service.appoint(meeting, delegation, request.nominee("name"), viewer))
                .then(Mono.defer(() -> pages.home(meeting, delegation, language)));
        return idempotency.once(
                key, "appoint " + delegation + " " + viewer.id(), request, kept(meeting, language), work);
    }

    /** Of an answer only which delegation it is about: people stand in it. */
    private Kept<DelegationView, DelegationId> kept(MeetingCode meeting, Language language) {
        return new Kept<>(DelegationId.class, DelegationView::id, id -> pages.home(meeting, id, language));
    }

    /** Ends somebody's access to the delegation at once (R1). */
    @DeleteMapping("/{delegation}/focal-points/{account}")
    @Allow(Role.SECRETARIAT)
    Mono<DelegationView> dismiss(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @PathVariable AccountId account,
            @RequestParam @NotBlank @Size(max = 500) String reason,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return service.dismiss(meeting, delegation, account, reason, viewer)
                .then(Mono.defer(() -> pages.home(meeting, delegation, language)));
    }
}
