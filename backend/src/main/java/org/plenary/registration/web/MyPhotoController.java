package org.plenary.registration.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.Participant;
import org.plenary.registration.ParticipantState;
import org.plenary.registration.Participants;
import org.plenary.registration.PhotoWishes;
import org.plenary.registration.Photos;
import org.plenary.registration.web.ParticipantView.PhotoChange;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The photos that somebody may give of themselves (B1). */
@RestController
class MyPhotoController {

    /** The reader, once for each approved registration that shares the account. */
    record MyPhotos(List<MyPhoto> items) {}

    /**
     * A person as far as the photo is concerned.
     *
     * @param delegation whose focal points see the photo, too; null for a single guest
     * @param photo the version of the valid photo; null without one
     * @param photoChange the photo, or the removal, that waits for the Secretariat's decision (R7)
     * @param photoRefusal why the last such wish was refused, until the next (R2)
     */
    record MyPhoto(
            ParticipantId id,
            @Nullable DelegationId delegation,
            String displayName,
            ParticipantState state,
            @Nullable String photo,
            @Nullable PhotoChange photoChange,
            @Nullable String photoRefusal) {}

    private final Participants participants;
    private final Photos photos;
    private final PhotoWishes wishes;

    MyPhotoController(Participants participants, Photos photos, PhotoWishes wishes) {
        this.participants = participants;
        this.photos = photos;
        this.wishes = wishes;
    }

    @GetMapping("/api/v1/meetings/{meeting}/my-photos")
    @AllowSignedIn
    Mono<MyPhotos> mine(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        return participants.ofAccount(meeting, viewer.account()).collectList().flatMap(people -> {
            var ids = people.stream().map(Participant::id).toList();
            return Mono.zip(photos.versions(ids), wishes.of(ids), wishes.refusals(ids))
                    .map(found -> new MyPhotos(people.stream()
                            .map(one -> new MyPhoto(
                                    one.id(),
                                    one.delegation(),
                                    one.displayName(),
                                    one.state(),
                                    found.getT1().get(one.id()),
                                    PhotoChange.of(found.getT2().get(one.id())),
                                    found.getT3().get(one.id())))
                            .toList()));
        });
    }
}
