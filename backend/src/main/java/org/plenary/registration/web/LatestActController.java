package org.plenary.registration.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.plenary.registration.LatestActs;
import org.plenary.registration.LatestActs.LatestAct;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What the Secretariat's desk reads about somebody whom another officer has decided meanwhile (L22). */
@RestController
class LatestActController {

    /**
     * The person as they are now.
     *
     * @param action what was done last, as {@code registration.participant-approved}
     */
    record Latest(
            ParticipantView participant,
            String action,
            String by,
            Instant at,
            @Nullable String reason) {

        static Latest of(LatestAct act, ParticipantView participant) {
            return new Latest(participant, act.action(), act.by(), act.at(), act.reason());
        }
    }

    private final LatestActs acts;
    private final ParticipantPages pages;

    LatestActController(LatestActs acts, ParticipantPages pages) {
        this.acts = acts;
        this.pages = pages;
    }

    /** The latest act about a person, by whom and when, and what the person has become by it. */
    @GetMapping("/api/v1/meetings/{meeting}/participants/{participant}/latest-act")
    @Allow(Role.SECRETARIAT)
    Mono<Latest> latest(@PathVariable MeetingCode meeting, @PathVariable ParticipantId participant, Language language) {
        return acts.of(meeting, participant)
                .flatMap(act -> pages.ofMeeting(meeting, List.of(act.participant()), language)
                        .map(views -> Latest.of(act, views.get(0))));
    }
}
