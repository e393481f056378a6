package org.plenary.speakers.texts.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.platform.Etags;
import org.plenary.speakers.By;
import org.plenary.speakers.texts.TextDesk;
import org.plenary.speakers.texts.Texts;
import org.plenary.speakers.texts.web.TextViews.ListTextsView;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The texts of a whole list, for interpreters and the Secretariat, and when they are due. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/texts")
class ListTextsController {

    /**
     * When the texts of a list are due, and how long they may be.
     *
     * @param deadline minutes before the first statement, up to a week
     * @param words a minute that interpreters can follow; not given, it stays
     */
    record TermsRequest(
            @PositiveOrZero @Max(10_080) long deadline,
            @Nullable @Min(30) @Max(300) Integer words) {

        TextDesk.Wanted wanted() {
            return new TextDesk.Wanted(Duration.ofMinutes(deadline), words);
        }
    }

    private final Texts texts;
    private final TextDesk desk;
    private final Entities entities;
    private final Clock clock;

    ListTextsController(Texts texts, TextDesk desk, Entities entities, Clock clock) {
        this.texts = texts;
        this.desk = desk;
        this.entities = entities;
        this.clock = clock;
    }

    /** Who has handed in what, and who has not, in the order of the list; to the others only what is delivered. */
    @GetMapping
    @AllowSignedIn
    Mono<ResponseEntity<ListTextsView>> all(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return texts.ofList(meeting, list, viewer)
                .zipWith(entities.directory())
                .map(found -> ListTextsView.of(found.getT1(), found.getT2(), language, clock.instant()))
                .map(view -> ResponseEntity.ok()
                        .eTag(Etags.of(view.terms().version()))
                        .body(view));
    }

    /** Sets the deadline, and the pace where it is given; texts that are there keep what they are, late or in time. */
    @PutMapping("/terms")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<ListTextsView>> terms(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @Valid @RequestBody TermsRequest request,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return desk.change(meeting, list, request.wanted(), Etags.required(ifMatch), By.of(viewer))
                .then(Mono.defer(() -> all(meeting, list, viewer, language)));
    }
}
