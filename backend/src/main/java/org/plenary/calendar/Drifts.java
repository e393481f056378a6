package org.plenary.calendar;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.plenary.kernel.MeetingCode;
import org.plenary.speakers.SpeakingSlot;
import org.plenary.speakers.SpeakingSlots;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** How far each slot may move before its people are told: as its list says, else as the calendar's settings do (C6). */
@Component
class Drifts {

    private final SpeakingSlots slots;
    private final CalendarSettings settings;

    Drifts(SpeakingSlots slots, CalendarSettings settings) {
        this.slots = slots;
        this.settings = settings;
    }

    /** Of the meeting's slots, by their subject. */
    record OfSlots(Map<UUID, Duration> own, Duration otherwise) {

        Duration of(CalendarEntry entry) {
            return own.getOrDefault(entry.obligation().subject(), otherwise);
        }
    }

    /** What these entries need; the lists are read only where there is a slot among them. */
    Mono<OfSlots> of(MeetingCode meeting, Collection<CalendarEntry> entries) {
        boolean needed = entries.stream().anyMatch(entry -> entry.obligation().kind() == ObligationKind.SPEAKING_SLOT);
        Mono<Map<UUID, Duration>> own = needed
                ? slots.ofMeeting(meeting).collectMap(slot -> slot.inscription().value(), SpeakingSlot::drift)
                : Mono.just(Map.of());
        return own.map(found -> new OfSlots(found, settings.drift()));
    }
}
