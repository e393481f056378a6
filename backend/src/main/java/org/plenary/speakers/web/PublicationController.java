package org.plenary.speakers.web;

import java.util.List;
import java.util.Objects;
import org.plenary.identity.Allow;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Role;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.network.Entities;
import org.plenary.speakers.By;
import org.plenary.speakers.Publication;
import org.plenary.speakers.Publishing;
import org.plenary.speakers.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The published revisions of a list, for all who take part in the meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/publications")
class PublicationController {

    private final Publishing publishing;
    private final Entities entities;
    private final Wording wording;

    PublicationController(Publishing publishing, Entities entities, Wording wording) {
        this.publishing = publishing;
        this.entities = entities;
        this.wording = wording;
    }

    /** Publishes the list as it stands, and warns of everybody who does not fit (L13, L21). */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<PublicationView> publish(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return publishing
                .publish(meeting, list, By.of(viewer))
                .zipWith(
                        entities.directory(),
                        (floor, directory) -> PublicationView.of(
                                Objects.requireNonNull(floor.published()),
                                wording.warnings(floor, directory, language),
                                directory,
                                language));
    }

    /** The latest revision. */
    @GetMapping("/latest")
    @AllowSignedIn
    Mono<PublicationView> latest(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        requireTakesPart(meeting, viewer);
        return view(publishing.latest(meeting, list), language);
    }

    /** One revision; it never changes. */
    @GetMapping("/{revision}")
    @AllowSignedIn
    Mono<PublicationView> revision(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable int revision,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        requireTakesPart(meeting, viewer);
        return view(publishing.revision(meeting, list, revision), language);
    }

    private Mono<PublicationView> view(Mono<Publication> publication, Language language) {
        return publication.zipWith(
                entities.directory(), (found, directory) -> PublicationView.of(found, List.of(), directory, language));
    }

    static void requireTakesPart(MeetingCode meeting, Viewer viewer) {
        if (!viewer.belongsTo(meeting)) {
            throw Problem.of("access.denied", 403);
        }
    }
}
