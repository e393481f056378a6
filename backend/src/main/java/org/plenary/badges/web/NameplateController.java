package org.plenary.badges.web;

import org.jspecify.annotations.Nullable;
import org.plenary.badges.Nameplates;
import org.plenary.badges.Nameplates.Named;
import org.plenary.identity.Allow;
import org.plenary.identity.Role;
import org.plenary.kernel.DelegationId;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.kernel.ParticipantId;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Nameplates to fold, as PDF: in the reader's language, with another beneath where {@code second} names one. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class NameplateController {

    private final Nameplates nameplates;

    NameplateController(Nameplates nameplates) {
        this.nameplates = nameplates;
    }

    /** One for each delegation of which somebody is approved. */
    @GetMapping("/nameplates.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> ofMeeting(
            @PathVariable MeetingCode meeting,
            @RequestParam(required = false) @Nullable Language second,
            Language language) {
        return nameplates
                .ofMeeting(meeting, new Named(language, second))
                .map(file -> PdfAnswer.of("nameplates-" + meeting, file));
    }

    /** That of one delegation. */
    @GetMapping("/delegations/{delegation}/nameplate.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> ofDelegation(
            @PathVariable MeetingCode meeting,
            @PathVariable DelegationId delegation,
            @RequestParam(required = false) @Nullable Language second,
            Language language) {
        return nameplates
                .of(meeting, delegation, new Named(language, second))
                .map(file -> PdfAnswer.of("nameplate-" + meeting, file));
    }

    /** That of one person, with honorific and name, the name in Latin letters beneath. */
    @GetMapping("/participants/{participant}/nameplate.pdf")
    @Allow(Role.SECRETARIAT)
    Mono<ResponseEntity<byte[]>> ofPerson(
            @PathVariable MeetingCode meeting, @PathVariable ParticipantId participant, Language language) {
        return nameplates
                .of(meeting, participant, new Named(language, null))
                .map(file -> PdfAnswer.of("nameplate-" + meeting, file));
    }
}
