package org.plenary.registration;

import org.plenary.identity.Viewer;
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
    private final PhotoWishes wishes;
    private final PhotoKeeping keeping;
    private final Uploads uploads;
    private final BlockingWork work;

    PhotoTaking(
            ParticipantStore participants,
            Photos photos,
            PhotoWishes wishes,
            PhotoKeeping keeping,
            Uploads uploads,
            BlockingWork work) {
        this.participants = participants;
        this.photos = photos;
        this.wishes = wishes;
        this.keeping = keeping;
        this.uploads = uploads;
        this.work = work;
    }

    /**
     * What became of a photo that was sent.
     *
     * @param photo the valid one, or the one that waits
     * @param waiting whether the Secretariat decides first (R7)
     */
    public record Taken(Photo photo, boolean waiting) {}

    /**
     * Takes a photo for somebody, instead of the one before; sent by their focal point, the Secretariat or themselves. Once the
     * person is approved it waits for the Secretariat's decision (R7).
     */
    public Mono<Taken> take(MeetingCode meeting, ParticipantId id, Upload sent, Viewer viewer) {
        return mayChange(meeting, id, viewer)
                .doOnNext(PhotoKeeping::requireOpen)
                .flatMap(person -> uploads.use(sent, LIMIT, file -> work.callAlone(() -> Portrait.of(file.file()))))
                .flatMap(jpeg -> keeping.keep(meeting, id, jpeg, viewer))
                .flatMap(valid -> valid ? valid(id) : wishes.of(id).hasElement().flatMap(waits -> taken(id, waits)));
    }

    private Mono<Taken> taken(ParticipantId id, boolean waits) {
        return waits ? wishes.photo(id).map(photo -> new Taken(photo, true)) : valid(id);
    }

    private Mono<Taken> valid(ParticipantId id) {
        return photos.get(id).map(photo -> new Taken(photo, false));
    }

    /** Removes the photo, also a refused person's; an approved person's by decision (R7). Nothing happens where there is none. */
    public Mono<Void> remove(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return mayChange(meeting, id, viewer).flatMap(person -> keeping.remove(meeting, id, viewer));
    }

    /** Takes back the photo, or the removal, that waits for a decision; nothing happens where nothing waits. */
    public Mono<Void> takeBack(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return mayChange(meeting, id, viewer).flatMap(person -> keeping.takeBack(meeting, id, viewer));
    }

    /** The photo, for whoever may see it. */
    public Mono<Photo> show(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return mayChange(meeting, id, viewer).flatMap(person -> photos.get(id));
    }

    /** The photo that waits for a decision, for the same people. */
    public Mono<Photo> showWaiting(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return mayChange(meeting, id, viewer).flatMap(person -> wishes.photo(id));
    }

    /** The person, for whoever may send a photo of them. */
    public Mono<Participant> mayChange(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return known(meeting, id, viewer)
                .filter(person -> PhotoRights.mayChange(person, viewer))
                .switchIfEmpty(Mono.error(PhotoRights::denied));
    }

    /** Who may not ask about the person learns not even whether there is one. */
    private Mono<Participant> known(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return participants
                .find(id)
                .filter(person -> person.meeting().equals(meeting))
                .switchIfEmpty(Mono.error(
                        () -> viewer.isSecretariatOf(meeting) ? Participants.unknown() : PhotoRights.denied()));
    }

    private static Problem tooLarge() {
        return Problem.of("registration.photo-too-large", 413)
                .rule("B1")
                .field("file")
                .with("most", LARGEST.toMegabytes());
    }
}
