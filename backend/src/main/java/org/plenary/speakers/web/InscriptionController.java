package org.plenary.speakers.web;

import jakarta.validation.Valid;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.platform.Etags;
import org.plenary.platform.Idempotency;
import org.plenary.speakers.By;
import org.plenary.speakers.Inscribing;
import org.plenary.speakers.InscriptionDesk;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.NewInscription;
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

/** Inscriptions: by the focal point for the own delegation, by the Secretariat for any. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class InscriptionController {

    private final InscriptionDesk desk;
    private final Inscribing inscribing;
    private final Idempotency idempotency;
    private final Clock clock;

    InscriptionController(InscriptionDesk desk, Inscribing inscribing, Idempotency idempotency, Clock clock) {
        this.desk = desk;
        this.inscribing = inscribing;
        this.idempotency = idempotency;
        this.clock = clock;
    }

    /** Inscribes a delegation; the same Idempotency-Key again gives the same receipt (L3). */
    @PostMapping("/lists/{list}/inscriptions")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<InscriptionView>> inscribe(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody InscriptionRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var wanted = new NewInscription(meeting, list, request.delegation(), request.statement(), clock.instant());
        var by = new By(viewer, request.reason());
        var keyed = idempotency.keyed(key, "inscribe " + list + " " + viewer.id(), request);
        return desk.inscribe(wanted, by, keyed)
                .flatMap(id -> inscribing.get(new InscriptionPath(meeting, list, id), by))
                .map(placed -> answer(InscriptionView.of(placed), HttpStatus.CREATED));
    }

    /**
     * Changes speaker, office, level or language; another level goes to the end of its band (L7). After closing the Secretariat
     * gives a reason (X3). The delegation stays the same.
     */
    @PutMapping("/lists/{list}/inscriptions/{inscription}")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<InscriptionView>> restate(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody InscriptionRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        var path = new InscriptionPath(meeting, list, inscription);
        return inscribing
                .restate(
                        path,
                        request.delegation(),
                        request.statement(),
                        Etags.required(ifMatch),
                        new By(viewer, request.reason()))
                .map(placed -> answer(InscriptionView.of(placed), HttpStatus.OK));
    }

    /** Withdraws an inscription; the gap closes (L16). With If-Match only that version is withdrawn. */
    @PostMapping("/lists/{list}/inscriptions/{inscription}/withdrawal")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<InscriptionView> withdraw(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer) {
        return inscribing
                .withdraw(new InscriptionPath(meeting, list, inscription), Etags.given(ifMatch), By.of(viewer))
                .map(InscriptionView::of);
    }

    /** The inscriptions of one delegation on all lists of the meeting. */
    @GetMapping("/delegations/{delegation}/inscriptions")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<Items<InscriptionView>> ofDelegation(
            @PathVariable MeetingCode meeting, @PathVariable DelegationId delegation) {
        return inscribing
                .ofDelegation(meeting, delegation)
                .map(InscriptionView::of)
                .collectList()
                .map(Items::of);
    }

    private static ResponseEntity<InscriptionView> answer(InscriptionView view, HttpStatus status) {
        return ResponseEntity.status(status).eTag(Etags.of(view.version())).body(view);
    }
}
