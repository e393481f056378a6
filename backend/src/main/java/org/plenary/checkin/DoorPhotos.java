package org.plenary.checkin;

import org.plenary.identity.Viewer;
import org.plenary.kernel.BadgeId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.Problem;
import org.plenary.registration.Photo;
import org.plenary.registration.Photos;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The faces that a door compares (P5), asked for by the badge that is shown: a door knows no other name of a person. */
@Service
public class DoorPhotos {

    private final DoorRollStore roll;
    private final Photos photos;
    private final PhotoAllowance allowance;

    DoorPhotos(DoorRollStore roll, Photos photos, PhotoAllowance allowance) {
        this.roll = roll;
        this.photos = photos;
        this.allowance = allowance;
    }

    /** The photo of whoever wears that badge of that meeting, or the problem {@code registration.photo-none}. */
    public Mono<Photo> of(MeetingCode meeting, BadgeId badge, Viewer viewer) {
        return allowance
                .take(meeting, viewer)
                .then(Mono.defer(() -> roll.holder(meeting, badge)))
                .switchIfEmpty(Mono.error(() ->
                        Problem.of("registration.photo-none", 404).rule("P5").field("badge")))
                .flatMap(photos::get);
    }
}
