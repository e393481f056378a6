package org.plenary.speakers.web;

import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.published.Revisions;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The list as delivered, for all who take part in the meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}")
class DeliveredController {

    private final Revisions revisions;
    private final Entities entities;

    DeliveredController(Revisions revisions, Entities entities) {
        this.revisions = revisions;
        this.entities = entities;
    }

    /** What was delivered, when and for how long, beside what was planned (L14, L21). */
    @GetMapping("/delivered")
    @AllowSignedIn
    Mono<DeliveredView> delivered(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        PublicationController.requireTakesPart(meeting, viewer);
        return revisions
                .delivered(meeting, list)
                .zipWith(
                        entities.directory(),
                        (delivered, directory) -> DeliveredView.of(delivered, directory, language));
    }
}
