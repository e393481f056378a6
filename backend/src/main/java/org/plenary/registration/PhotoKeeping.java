package org.plenary.registration;

import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Puts photos in their place and takes them away; of an approved person, what others than the Secretariat want waits for its
 * decision (R7). Rights and state are those of the moment in which the person is held. The trail says that it happened and by
 * whom, and nothing of what photos show (P4).
 */
@Service
class PhotoKeeping {

    private final ParticipantStore participants;
    private final DelegationStore delegations;
    private final PhotoStore store;
    private final PhotoWishes wishes;
    private final PhotoRights rights;
    private final RegistrationJournal journal;
    private final Clock clock;

    PhotoKeeping(
            ParticipantStore participants,
            DelegationStore delegations,
            PhotoStore store,
            PhotoWishes wishes,
            PhotoRights rights,
            RegistrationJournal journal,
            Clock clock) {
        this.participants = participants;
        this.delegations = delegations;
        this.store = store;
        this.wishes = wishes;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whether the photo is the person's from now on; otherwise it waits. */
    @Transactional
    public Mono<Boolean> keep(MeetingCode meeting, ParticipantId id, byte[] jpeg, Viewer viewer) {
        return held(meeting, id, viewer)
                .doOnNext(PhotoKeeping::requireOpen)
                .flatMap(person -> PhotoRights.asks(person, viewer)
                        ? wishes.ask(person, jpeg, viewer).thenReturn(false)
                        : store.put(id, jpeg, clock.instant(), viewer.account())
                                .then(journal.tell("photo-taken", person, person, viewer, null))
                                .then(wishes.validChanged(person))
                                .thenReturn(true));
    }

    @Transactional
    public Mono<Void> remove(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return held(meeting, id, viewer)
                .flatMap(person -> PhotoRights.asks(person, viewer)
                        ? wishes.askForNone(person, viewer)
                        : taken(person, viewer, null).then(wishes.validChanged(person)));
    }

    /** Takes back what waits, if anything does. */
    @Transactional
    public Mono<Void> takeBack(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return held(meeting, id, viewer).flatMap(person -> wishes.takeBack(person, viewer));
    }

    /** What waits for that person; mostly nothing. */
    Mono<PhotoWish> wished(ParticipantId id) {
        return wishes.of(id);
    }

    /**
     * Settles what waits for that person, in the transaction of the decision; the person as stored after it. Says whether anything
     * waited.
     */
    Mono<Boolean> settle(Participant person, boolean accepted, @Nullable String reason, Viewer viewer) {
        return wishes.of(person.id())
                .flatMap(wish -> (accepted
                                ? granted(person, wish, reason, viewer)
                                : wishes.refuse(person, reason, viewer))
                        .thenReturn(true))
                .defaultIfEmpty(false);
    }

    private Mono<Void> granted(Participant person, PhotoWish wish, @Nullable String reason, Viewer viewer) {
        return wish.version() == null
                ? taken(person, viewer, reason).then(wishes.erase(person.id()))
                : wishes.photo(person.id())
                        .flatMap(photo -> store.put(person.id(), photo.jpeg(), clock.instant(), viewer.account()))
                        .then(wishes.erase(person.id()))
                        .then(journal.tell("photo-taken", person, person, viewer, reason))
                        .then();
    }

    /**
     * Erases the photo of somebody whose registration is taken back, and what waits, in that transaction. A refused person's stays:
     * who is approved after all would have lost it without a word.
     */
    Mono<Void> erase(Participant person, Viewer viewer) {
        return wishes.erase(person.id()).then(taken(person, viewer, null));
    }

    private Mono<Void> taken(Participant person, Viewer viewer, @Nullable String reason) {
        return store.erase(person.id())
                .filter(erased -> erased > 0)
                .flatMap(erased -> journal.tell("photo-removed", person, person, viewer, reason))
                .then();
    }

    /** Holds the delegation first and then the person, as every command does; refuses whose mandate has ended meanwhile. */
    private Mono<Participant> held(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return participants
                .find(id)
                .map(person -> Optional.ofNullable(person.delegation()))
                .flatMap(delegation -> Mono.justOrEmpty(delegation)
                        .flatMap(of -> delegations.hold(meeting, of))
                        .then(Mono.defer(() -> participants.lock(meeting, id))))
                .switchIfEmpty(Mono.error(Participants::unknown))
                .flatMap(person -> rights.now(viewer)
                        .filter(present -> PhotoRights.mayChange(person, present))
                        .switchIfEmpty(Mono.error(PhotoRights::denied))
                        .thenReturn(person));
    }

    /** @throws Problem {@code registration.not-editable} when it was refused or withdrawn */
    static void requireOpen(Participant person) {
        if (!person.state().open()) {
            throw Problem.of("registration.not-editable", 409).rule("R2").with("name", person.displayName());
        }
    }
}
