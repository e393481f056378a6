package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.InscriptionId;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.Engagements;
import org.plenary.speakers.Floor;
import org.plenary.speakers.InscriptionPath;
import org.plenary.speakers.Lists;
import org.plenary.speakers.Ordering;
import org.plenary.speakers.WithdrawnSpeakers;
import org.plenary.speakers.Wording;
import org.plenary.speakers.confirmation.Confirmations;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The order of a list before it is published, and the pins that the chair decides. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class OrderController {

    /**
     * A position for one inscription, and why (X3).
     *
     * @param position from 1 to 1000
     */
    record PinRequest(
            @NotNull InscriptionId inscription,
            long position,
            @Nullable @Size(max = 500) String reason) {}

    /**
     * Time beyond the limit (L12), without a reason: it would be kept, and is never shown.
     *
     * @param seconds from 0 to 1800
     */
    record ExtraTimeRequest(@NotNull Long seconds) {}

    private final Lists lists;
    private final Ordering ordering;
    private final Entities entities;
    private final Wording wording;
    private final WithdrawnSpeakers withdrawn;
    private final Confirmations confirmations;
    private final Engagements engagements;

    OrderController(
            Lists lists,
            Ordering ordering,
            Entities entities,
            Wording wording,
            WithdrawnSpeakers withdrawn,
            Confirmations confirmations,
            Engagements engagements) {
        this.withdrawn = withdrawn;
        this.confirmations = confirmations;
        this.engagements = engagements;
        this.lists = lists;
        this.ordering = ordering;
        this.entities = entities;
        this.wording = wording;
    }

    /** The order with the reason of each place, and warnings (L5, L13). */
    @GetMapping("/order")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<OrderView> order(@PathVariable MeetingCode meeting, @PathVariable ListId list, Language language) {
        return view(lists.get(meeting, list), language);
    }

    /** Pins an inscription to a position, with a reason; the rest keep their order. Only in the version that the officer saw (L22). */
    @PostMapping("/pins")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<OrderView> pin(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody PinRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new InscriptionPath(meeting, list, request.inscription());
        return view(
                ordering.pin(path, Etags.required(ifMatch), request.position(), new By(viewer, request.reason())),
                language);
    }

    /** Returns an inscription to the place that the rules give it. Only in the version that the officer saw (L22). */
    @DeleteMapping("/pins/{inscription}")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<OrderView> unpin(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return view(
                ordering.unpin(new InscriptionPath(meeting, list, inscription), Etags.required(ifMatch), By.of(viewer)),
                language);
    }

    /** Gives an inscription extra time, or with 0 none; why, nobody is shown (L12). Only in the version that was seen (L22). */
    @PutMapping("/inscriptions/{inscription}/extra-time")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<OrderView> extraTime(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable InscriptionId inscription,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody ExtraTimeRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        var path = new InscriptionPath(meeting, list, inscription);
        var extra = Duration.ofSeconds(request.seconds());
        return view(ordering.extraTime(path, Etags.required(ifMatch), extra, By.of(viewer)), language);
    }

    private Mono<OrderView> view(Mono<Floor> floor, Language language) {
        return floor.flatMap(of -> Mono.zip(entities.directory(), findings(of))
                .map(found -> OrderView.of(of, found.getT1(), wording, language, found.getT2())));
    }

    private Mono<OrderView.Findings> findings(Floor floor) {
        return Mono.zip(withdrawn.on(floor), confirmations.declined(floor), engagements.beside(floor.list()))
                .map(found -> new OrderView.Findings(
                        found.getT1(), found.getT2(), found.getT3().on(floor)));
    }
}
