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
import org.plenary.speakers.Engagements;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Publishing;
import org.plenary.speakers.Wording;
import org.plenary.speakers.published.Revision;
import org.plenary.speakers.published.Revisions;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The published revisions of a list, for all who take part in the meeting. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/lists/{list}/publications")
class PublicationController {

    private final Publishing publishing;
    private final Revisions revisions;
    private final Entities entities;
    private final Wording wording;
    private final Engagements engagements;

    PublicationController(
            Publishing publishing, Revisions revisions, Entities entities, Wording wording, Engagements engagements) {
        this.engagements = engagements;
        this.publishing = publishing;
        this.revisions = revisions;
        this.entities = entities;
        this.wording = wording;
    }

    /**
     * Publishes the list as it stands, and warns of everybody who does not fit or is needed elsewhere (L13, L21, C7): 201 with
     * the new revision, or 200 with the present one where nothing has changed since.
     */
    @PostMapping
    @Allow({Role.SECRETARIAT, Role.PROTOCOL_OFFICER})
    Mono<ResponseEntity<PublicationView>> publish(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        return publishing
                .publish(meeting, list, By.of(viewer))
                .flatMap(published -> view(meeting, published, language)
                        .map(view -> ResponseEntity.status(published.issued() ? HttpStatus.CREATED : HttpStatus.OK)
                                .body(view)));
    }

    private Mono<PublicationView> view(MeetingCode meeting, Publishing.Published published, Language language) {
        Floor floor = published.floor();
        return Mono.zip(
                        revisions.compared(meeting, Objects.requireNonNull(floor.published())),
                        entities.directory(),
                        (revision, directory) -> PublicationView.of(
                                revision, wording.warnings(floor, directory, language), directory, language))
                .zipWith(
                        engagements.beside(floor.list()),
                        (view, elsewhere) -> view.telling(elsewhere.on(floor), published.issued()));
    }

    /** The latest revision, and how it differs from the one before. */
    @GetMapping("/latest")
    @AllowSignedIn
    Mono<PublicationView> latest(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        requireTakesPart(meeting, viewer);
        return view(revisions.latest(meeting, list), language);
    }

    /** One revision, which never changes, and how it differs from the one before. */
    @GetMapping("/{revision}")
    @AllowSignedIn
    Mono<PublicationView> revision(
            @PathVariable MeetingCode meeting,
            @PathVariable ListId list,
            @PathVariable int revision,
            @AuthenticationPrincipal Viewer viewer,
            Language language) {
        requireTakesPart(meeting, viewer);
        return view(revisions.get(meeting, list, revision), language);
    }

    private Mono<PublicationView> view(Mono<Revision> revision, Language language) {
        return revision.zipWith(
                entities.directory(), (found, directory) -> PublicationView.of(found, List.of(), directory, language));
    }

    static void requireTakesPart(MeetingCode meeting, Viewer viewer) {
        if (!viewer.belongsTo(meeting)) {
            throw Problem.of("access.denied", 403);
        }
    }
}
