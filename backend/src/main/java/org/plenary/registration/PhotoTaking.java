package org.plenary.registration;

import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.AccountId;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.plenary.platform.BlockingWork;
import org.plenary.platform.Uploads;
import org.plenary.platform.Uploads.Limit;
import org.plenary.platform.Uploads.Upload;
import org.plenary.registration.portrait.Portrait;
import org.springframework.stereotype.Service;
import org.springframework.util.unit.DataSize;
import reactor.core.publisher.Mono;

/**
 * Photos sent in, shown and removed. The file is received and made into a photo before the transaction; that one only puts the
 * photo in its place, so that of two who send at once the last one's photo is there, whole.
 */
@Service
public class PhotoTaking {

    /** More than telephones write; what is kept is some 30 KB. */
    private static final DataSize LARGEST = DataSize.ofMegabytes(8);

    private static final Limit LIMIT = new Limit(LARGEST.toBytes(), PhotoTaking::tooLarge);

    private final ParticipantStore participants;
    private final Photos photos;
    private final PhotoKeeping keeping;
    private final Uploads uploads;
    private final BlockingWork work;

    PhotoTaking(
            ParticipantStore participants, Photos photos, PhotoKeeping keeping, Uploads uploads, BlockingWork work) {
        this.participants = participants;
        this.photos = photos;
        this.keeping = keeping;
        this.uploads = uploads;
        this.work = work;
    }

    /** Takes a photo for somebody, instead of the one before; by their focal point or the Secretariat. */
    public Mono<Photo> take(MeetingCode meeting, ParticipantId id, Upload sent, Viewer viewer) {
        return mayChange(meeting, id, viewer)
                .doOnNext(PhotoKeeping::requireOpen)
                .flatMap(person -> uploads.use(sent, LIMIT, file -> work.callAlone(() -> Portrait.of(file.file()))))
                .flatMap(jpeg -> keeping.keep(meeting, id, jpeg, viewer))
                .then(Mono.defer(() -> photos.get(id)));
    }

    /** Removes the photo, also a refused person's; nothing happens where there is none. */
    public Mono<Void> remove(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return mayChange(meeting, id, viewer).flatMap(person -> keeping.remove(meeting, id, viewer));
    }

    /** The photo, for whoever may see it. */
    public Mono<Photo> show(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return known(meeting, id, viewer)
                .filter(person -> mayChange(person, viewer) || isOneself(person, viewer))
                .switchIfEmpty(Mono.error(PhotoTaking::denied))
                .flatMap(person -> photos.get(id));
    }

    private Mono<Participant> mayChange(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return known(meeting, id, viewer)
                .filter(person -> mayChange(person, viewer))
                .switchIfEmpty(Mono.error(PhotoTaking::denied));
    }

    /** Who may not ask about the person learns not even whether there is one. */
    private Mono<Participant> known(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return participants
                .find(id)
                .filter(person -> person.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(
                        () -> viewer.isSecretariatOf(meeting) ? Participants.unknown() : PhotoTaking.denied()));
    }

    private static boolean mayChange(Participant person, Viewer viewer) {
        DelegationId delegation = person.delegation();
        return viewer.isSecretariatOf(person.meeting()) || delegation != null && viewer.focalPointOf(delegation);
    }

    private static boolean isOneself(Participant person, Viewer viewer) {
        @Nullable AccountId account = person.account();
        return viewer.isPerson() && person.approved() && viewer.account().equals(account);
    }

    private static Problem tooLarge() {
        return Problem.of("registration.photo-too-large", 413)
                .rule("B1")
                .field("file")
                .with("most", LARGEST.toMegabytes());
    }

    private static Problem denied() {
        return Problem.of("access.denied", 403).rule("P5");
    }
}
