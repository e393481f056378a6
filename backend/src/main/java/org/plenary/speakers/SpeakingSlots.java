package org.plenary.speakers;

import java.util.List;
import org.plenary.kernel.MeetingCode;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Flux;

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

    private static List<SpeakingSlot> slots(Floor floor) {
        Publication publication = floor.published();
        return publication == null
                ? List.of()
                : publication.slots().stream()
                        .map(slot -> SpeakingSlot.of(floor, publication, slot))
                        .toList();
    }
}
