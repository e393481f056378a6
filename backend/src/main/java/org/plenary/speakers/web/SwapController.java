package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.SwapId;
import org.plenary.network.Entities;
import org.plenary.speakers.By;
import org.plenary.speakers.Engagements;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.swaps.SwapTable;
import org.plenary.speakers.swaps.Swaps;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Exchanges of places between two delegations (L15). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class SwapController {

    /** With whom to exchange. */
    record SwapRequest(@NotNull InscriptionId with) {}

    /**
     * Two places that the Secretariat exchanges.
     *
     * @param oneVersion in which the officer saw the one; only that version is exchanged (L22)
     * @param otherVersion in which the officer saw the other
     * @param reason is needed (X3)
     */
    record OverrideRequest(
            @NotNull InscriptionId one,
            @NotNull InscriptionId other,
            @NotNull @PositiveOrZero Long oneVersion,
            @NotNull @PositiveOrZero Long otherVersion,
            @Nullable @Size(max = 500) String reason) {}

    private final Swaps swaps;
    private final Entities entities;
    private final Engagements engagements;

    SwapController(Swaps swaps, Entities entities, Engagements engagements) {
        this.engagements = engagements;
        this.swaps = swaps;
        this.entities = entities;
    }

    /** The proposals that concern one inscription, and with whom it may exchange. */
    @GetMapping("/inscriptions/{inscription}/swaps")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<SwapView> ofInscription(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return view(
                swaps.of(new InscriptionPath(meeting, list, inscription), By.of(viewer)),
                inscription,
                viewer,
                language);
    }

    /**
     * Proposes an exchange to another delegation of the same band; the same proposal again is answered with the one that waits. The Secretariat
     * is told that it cannot consent for a delegation: it exchanges places by its own decision only.
     */
    @PostMapping("/inscriptions/{inscription}/swaps")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<ResponseEntity<SwapView>> propose(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @Valid @RequestBody SwapRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new InscriptionPath(meeting, list, inscription);
        return swaps.propose(path, request.with(), By.of(viewer))
                .flatMap(proposed -> view(Mono.just(proposed.table()), inscription, viewer, language)
                        .map(view -> ResponseEntity.status(proposed.made() ? HttpStatus.CREATED : HttpStatus.OK)
                                .body(view)));
    }

    /** Agrees to what another delegation proposed: both places are exchanged at once, and nobody else moves. */
    @PostMapping("/swaps/{swap}/acceptance")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<SwapView> accept(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable SwapId swap,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return mine(swaps.accept(meeting, list, swap, By.of(viewer)), swap, false, viewer, language);
    }

    /** Declines what another delegation proposed. */
    @PostMapping("/swaps/{swap}/refusal")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<SwapView> decline(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable SwapId swap,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return mine(swaps.decline(meeting, list, swap, By.of(viewer)), swap, false, viewer, language);
    }

    /** Takes back what one proposed. */
    @PostMapping("/swaps/{swap}/withdrawal")
    @Allow({Role.FOCAL_POINT, Role.SECRETARIAT})
    Mono<SwapView> takeBack(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable SwapId swap,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return mine(swaps.takeBack(meeting, list, swap, By.of(viewer)), swap, true, viewer, language);
    }

    /** All proposals on the list. */
    @GetMapping("/swaps")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<SwapView> all(@PathVariable MeetingCode meeting, @PathVariable ListId list, Language language) {
        return ofList(swaps.ofList(meeting, list), language);
    }

    /** Exchanges two places by the Secretariat's decision, across bands as well. */
    @PostMapping("/swaps")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<SwapView> override(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody OverrideRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var by = new By(viewer, request.reason());
        var one = new Swaps.Seen(request.one(), request.oneVersion());
        var other = new Swaps.Seen(request.other(), request.otherVersion());
        return ofList(swaps.override(meeting, list, one, other, by), language);
    }

    private Mono<SwapView> ofList(Mono<SwapTable> table, Language language) {
        return table.flatMap(of -> telling(of, null, language).map(to -> SwapView.ofList(of, to)));
    }

    private Mono<SwapView> view(Mono<SwapTable> table, InscriptionId own, Viewer viewer, Language language) {
        return table.flatMap(of -> {
            DelegationId delegation = of.floor().require(own).delegation();
            boolean officer = viewer.isSecretariatOf(of.floor().list().meeting()) && !viewer.focalPointOf(delegation);
            return telling(of, officer ? null : delegation, language).map(to -> SwapView.of(of, own, to));
        });
    }

    private Mono<SwapView> mine(
            Mono<SwapTable> table, SwapId swap, boolean proposed, Viewer viewer, Language language) {
        return table.flatMap(of -> {
            var found = of.require(swap);
            return view(Mono.just(of), proposed ? found.offered() : found.wanted(), viewer, language);
        });
    }

    private Mono<SwapView.Telling> telling(SwapTable table, @Nullable DelegationId delegation, Language language) {
        return entities.directory()
                .zipWith(
                        engagements.beside(table.floor().list()),
                        (known, elsewhere) -> new SwapView.Telling(known, language, elsewhere, delegation));
    }
}
