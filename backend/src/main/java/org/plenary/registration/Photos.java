package org.plenary.registration;

import java.util.Collection;
import java.util.Map;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.kernel.Problem;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * The photos of people at each meeting. Whoever shows one shows it to the Secretariat, the person, the focal point of the person's
 * delegation and the doors of that meeting, and to nobody else (P5); no list, export or feed carries any.
 */
@Service
public class Photos {

    private final PhotoStore store;

    Photos(PhotoStore store) {
        this.store = store;
    }

    /** The photo, or the problem {@code registration.photo-none}. */
    public Mono<Photo> get(ParticipantId participant) {
        return store.find(participant).switchIfEmpty(Mono.error(Photos::none));
    }

    /** The photos of those among them who have one. */
    public Mono<Map<ParticipantId, Photo>> of(Collection<ParticipantId> participants) {
        return participants.isEmpty()
                ? Mono.just(Map.of())
                : store.of(participants).collectMap(PhotoStore.Of::participant, PhotoStore.Of::photo);
    }

    /** The version of the photo; empty without one. */
    public Mono<String> version(ParticipantId participant) {
        return store.version(participant);
    }

    /** Who of the meeting has a photo, each with its version. */
    public Mono<Map<ParticipantId, String>> versions(MeetingCode meeting) {
        return store.versions(meeting).collectMap(PhotoStore.Version::participant, PhotoStore.Version::version);
    }

    /** Who among these people has a photo, each with its version. */
    public Mono<Map<ParticipantId, String>> versions(Collection<ParticipantId> participants) {
        return participants.isEmpty()
                ? Mono.just(Map.of())
                : store.versions(participants).collectMap(PhotoStore.Version::participant, PhotoStore.Version::version);
    }

    static Problem none() {
        return Problem.of("registration.photo-none", 404).rule("B1").field("participant");
    }
}
