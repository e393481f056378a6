package org.plenary.speakers.podium;

import java.util.Optional;
import org.plenary.kernel.ListId;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.Floor;
import org.plenary.speakers.Floors;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Loads podiums as their screens show them. */
@Component
public class Scenes {

    private final Floors floors;
    private final PodiumStore store;

    Scenes(Floors floors, PodiumStore store) {
        this.floors = floors;
        this.store = store;
    }

    /** The podium of that list, or the problem {@code speakers.unknown-list}. */
    public Mono<Scene> get(MeetingCode meeting, ListId list) {
        return floors.get(meeting, list).flatMap(this::of);
    }

    /** The podium as all committed transactions have left it, read together for all who ask at once: for screens. */
    public Mono<Scene> committed(MeetingCode meeting, ListId list) {
        return floors.committed(meeting, list).flatMap(this::of);
    }

    /** Completes when there is that list in the meeting, else the problem {@code speakers.unknown-list}. */
    public Mono<Void> require(MeetingCode meeting, ListId list) {
        return floors.list(meeting, list).then();
    }

    Mono<Scene> of(Floor floor) {
        ListId list = floor.list().id();
        return Mono.zip(
                        store.presiding(list).map(Optional::of).defaultIfEmpty(Optional.empty()),
                        store.deeds().undoable(list).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .map(both ->
                        new Scene(floor, both.getT1().orElse(null), both.getT2().orElse(null)));
    }
}
