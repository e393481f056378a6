package org.plenary.speakers.web;

import java.time.Clock;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.alerts.MySlots;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a speaker sees of the own turn. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/my-slots")
class MySlotController {

    private final MySlots slots;
    private final Entities entities;
    private final Clock clock;

    MySlotController(MySlots slots, Entities entities, Clock clock) {
        this.slots = slots;
        this.entities = entities;
        this.clock = clock;
    }

    /** The viewer's turns: as registered speaker, and as focal point of a delegation that speaks. */
    @GetMapping
    @AllowSignedIn
    Mono<Items<MySlotView>> mine(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        return entities.directory()
                .flatMapMany(directory -> slots.of(meeting, viewer)
                        .map(slot -> MySlotView.of(slot, clock.instant(), directory, language)))
                .collectList()
                .map(Items::of);
    }
}
