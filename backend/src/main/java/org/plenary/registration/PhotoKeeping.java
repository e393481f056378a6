package org.plenary.registration;

import java.time.Clock;
import org.plenary.identity.Viewer;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Puts photos in their place and takes them away. The trail says that it happened and by whom, and nothing of what they show (P4). */
@Service
class PhotoKeeping {

    private final ParticipantStore participants;
    private final PhotoStore store;
    private final RegistrationJournal journal;
    private final Clock clock;

    PhotoKeeping(ParticipantStore participants, PhotoStore store, RegistrationJournal journal, Clock clock) {
        this.participants = participants;
        this.store = store;
        this.journal = journal;
        this.clock = clock;
    }

    /** The person, whose photo it is from now on. */
    @Transactional
    public Mono<Participant> keep(MeetingCode meeting, ParticipantId id, byte[] jpeg, Viewer viewer) {
        return participants
                .lock(meeting, id)
                .doOnNext(PhotoKeeping::requireOpen)
                .flatMap(person -> store.put(id, jpeg, clock.instant(), viewer.account())
                        .then(journal.tell("photo-taken", person, person, viewer, null)));
    }

    @Transactional
    public Mono<Void> remove(MeetingCode meeting, ParticipantId id, Viewer viewer) {
        return participants.lock(meeting, id).flatMap(person -> erase(person, viewer));
    }

    /**
     * Erases the photo of somebody whose registration is taken back, in that transaction. A refused person's stays: who is approved
     * after all would have lost it without a word.
     */
    Mono<Void> erase(Participant person, Viewer viewer) {
        return store.erase(person.id())
                .filter(erased -> erased > 0)
                .flatMap(erased -> journal.tell("photo-removed", person, person, viewer, null))
                .then();
    }

    /** @throws Problem {@code registration.not-editable} when it was refused or withdrawn */
    static void requireOpen(Participant person) {
        if (!person.state().open()) {
            throw Problem.of("registration.not-editable", 409).rule("R2").with("name", person.displayName());
        }
    }
}
