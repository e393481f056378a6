package org.plenary.registration;

import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.ParticipantId;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * Photos that wait beside the valid ones of approved people (R7). Each change of a wish makes the person's version newer, so that
 * no officer decides about a photo that is not the one on the screen (L22); what is refused, taken back or replaced is erased.
 */
@Service
public class PhotoWishes {

    private final PhotoWishStore store;
    private final PhotoRefusalStore refusals;
    private final PhotoStore photos;
    private final ParticipantStore participants;
    private final RegistrationJournal journal;
    private final Clock clock;

    PhotoWishes(
            PhotoWishStore store,
            PhotoRefusalStore refusals,
            PhotoStore photos,
            ParticipantStore participants,
            RegistrationJournal journal,
            Clock clock) {
        this.store = store;
        this.refusals = refusals;
        this.photos = photos;
        this.participants = participants;
        this.journal = journal;
        this.clock = clock;
    }

    /** What waits for these people, by person. */
    public Mono<Map<ParticipantId, PhotoWish>> of(Collection<ParticipantId> people) {
        return people.isEmpty() ? Mono.just(Map.of()) : store.of(people).collectMap(PhotoWish::participant);
    }

    /** Why the last wishes of these people were refused, where they have wished for nothing since (R2). */
    public Mono<Map<ParticipantId, String>> refusals(Collection<ParticipantId> people) {
        return people.isEmpty() ? Mono.just(Map.of()) : refusals.of(people);
    }

    /** What waits for that person; mostly nothing. */
    Mono<PhotoWish> of(ParticipantId person) {
        return store.of(person);
    }

    /** The photo that waits, or the problem {@code registration.photo-none}. */
    Mono<Photo> photo(ParticipantId person) {
        return store.photo(person).switchIfEmpty(Mono.error(Photos::none));
    }

    /** Asks for that photo; the valid one, sent again, takes a wish back. */
    Mono<Void> ask(Participant person, byte[] jpeg, Viewer viewer) {
        return before(person)
                .flatMap(before -> store.put(person.id(), jpeg, clock.instant(), viewer.name())
                        .then(asked(person, before, viewer)));
    }

    /** Asks that there be none; where there is none, that takes a wish back. */
    Mono<Void> askForNone(Participant person, Viewer viewer) {
        return before(person)
                .flatMap(before -> store.putNone(person.id(), clock.instant(), viewer.name())
                        .then(asked(person, before, viewer)));
    }

    Mono<Void> takeBack(Participant person, Viewer viewer) {
        return before(person)
                .flatMap(before -> store.erase(person.id()).then(told(person, before, "photo-wish-withdrawn", viewer)));
    }

    /** Told with the decision; the version is the decision's own. */
    Mono<Void> refuse(Participant person, @Nullable String reason, Viewer viewer) {
        return store.erase(person.id())
                .then(reason == null ? Mono.empty() : refusals.put(person.id(), reason.strip()))
                .then(journal.tell("photo-refused", person, person, viewer, reason))
                .then();
    }

    /**
     * After the Secretariat itself has changed the valid photo: closes the wish that this made come true. Also where it waits on,
     * whoever has both photos on the screen sees one that is valid no more, and decides about neither (L22).
     */
    Mono<Void> validChanged(Participant person) {
        return refusals.erase(person.id())
                .then(Mono.zip(store.of(person.id()), valid(person.id())))
                .flatMap(found ->
                        found.getT1().fulfilled(found.getT2().orElse(null)) ? store.erase(person.id()) : Mono.just(0L))
                .flatMap(erased -> participants.update(person, clock.instant()))
                .then();
    }

    /** Forgets what waits, where it is settled, and what was said of an earlier wish. */
    Mono<Void> erase(ParticipantId person) {
        return store.erase(person).then(refusals.erase(person));
    }

    /** What was wished before; optional, since mostly nothing was. */
    private Mono<Optional<PhotoWish>> before(Participant person) {
        return store.of(person.id()).map(Optional::of).defaultIfEmpty(Optional.empty());
    }

    private Mono<Void> asked(Participant person, Optional<PhotoWish> before, Viewer viewer) {
        return refusals.erase(person.id())
                .then(Mono.zip(store.of(person.id()), valid(person.id())))
                .flatMap(found -> found.getT1().fulfilled(found.getT2().orElse(null))
                        ? store.erase(person.id()).then(told(person, before, "photo-wish-withdrawn", viewer))
                        : sameWish(before, found.getT1()) ? Mono.empty() : changed(person, "photo-wished", viewer));
    }

    private static boolean sameWish(Optional<PhotoWish> before, PhotoWish now) {
        return before.filter(was -> was.fulfilled(now.version())).isPresent();
    }

    private Mono<Void> told(Participant person, Optional<PhotoWish> before, String event, Viewer viewer) {
        return before.isEmpty() ? Mono.empty() : changed(person, event, viewer);
    }

    private Mono<Void> changed(Participant person, String event, Viewer viewer) {
        return participants
                .update(person, clock.instant())
                .flatMap(after -> journal.tell(event, person, after, viewer, null))
                .then();
    }

    private Mono<Optional<String>> valid(ParticipantId person) {
        return photos.version(person).map(Optional::of).defaultIfEmpty(Optional.empty());
    }
}
