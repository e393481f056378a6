package org.plenary.speakers.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.By;
import org.plenary.speakers.Lots;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The lot from which a list is alphabetical instead of by precedence (L9). */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/lot")
class LotController {

    /**
     * In which alphabet the list is ordered.
     *
     * @param reason why it is drawn again (X3); not needed the first time
     */
    record DrawRequest(
            @NotNull Language language,
            @Nullable @Size(max = 500) String reason) {}

    /**
     * Why the list goes by precedence again.
     *
     * @param reason is needed (X3)
     */
    record TakeBackRequest(@Nullable @Size(max = 500) String reason) {}

    private final Lots lots;
    private final Clock clock;

    LotController(Lots lots, Clock clock) {
        this.lots = lots;
        this.clock = clock;
    }

    /** Draws a State among those that take part; the list is alphabetical from it on. Not after the first publication. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<ListView> draw(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody DrawRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return lots.draw(meeting, list, request.language(), new By(viewer, request.reason()))
                .map(floor -> ListView.of(floor, clock.instant()));
    }

    /** Takes the lot back: the list goes by precedence again. */
    @PostMapping("/withdrawal")
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<ListView> takeBack(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @Valid @RequestBody TakeBackRequest request,
            @AuthenticationPrincipal Viewer viewer) {
        return lots.takeBack(meeting, list, new By(viewer, request.reason()))
                .map(floor -> ListView.of(floor, clock.instant()));
    }
}
