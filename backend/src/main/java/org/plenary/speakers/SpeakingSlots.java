package org.plenary.speakers;

import java.util.List;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The published slots of a meeting, for the modules that follow them, such as calendars. */
@Service
public class SpeakingSlots {

    private final Floors floors;

    SpeakingSlots(Floors floors) {
        this.floors = floors;
    }

    /** All slots of the latest publication of each list, in their order; nothing of lists that are not published. */
    public Flux<SpeakingSlot> ofMeeting(MeetingCode meeting) {
        return floors.ofMeeting(meeting).flatMapIterable(SpeakingSlots::slots);
    }

    /** The slot of one inscription; nothing where the list is not published, or the latest publication has none for it. */
    public Mono<SpeakingSlot> of(InscriptionPath at) {
        return floors.get(at.meeting(), at.list())
                .flatMap(floor -> Mono.justOrEmpty(slots(floor).stream()
                        .filter(slot -> slot.inscription().equals(at.inscription()))
                        .findFirst()));
    }

    private static List<SpeakingSlot> slots(Floor floor) {
        Publication publication = floor.published();
        return publication == null
                ? List.of()
                : publication.slots().stream()
                        .map(slot -> SpeakingSlot.of(floor, publication, slot))
                        .toList();
    }
}
