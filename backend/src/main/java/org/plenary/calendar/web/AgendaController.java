package org.plenary.calendar.web;

import org.plenary.calendar.Feeds;
import org.plenary.calendar.MyAgenda;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** A person's own agenda in a meeting, and the subscription to it. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}")
class AgendaController {

    private final MyAgenda agenda;
    private final Feeds feeds;

    AgendaController(MyAgenda agenda, Feeds feeds) {
        this.agenda = agenda;
        this.feeds = feeds;
    }

    /** What the viewer has to attend, by time; whatever was called off stays, marked. */
    @GetMapping("/my-agenda")
    @AllowSignedIn
    Mono<MyAgenda.Page> agenda(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        return agenda.of(meeting, viewer, language);
    }

    /** Whether the viewer has a calendar address; the address itself was shown when it was made. */
    @GetMapping("/my-feed")
    @AllowSignedIn
    Mono<Feeds.Subscription> feed(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        return feeds.current(meeting, viewer);
    }

    /** Makes a new calendar address, which replaces the former one. */
    @PostMapping("/my-feed")
    @AllowSignedIn
    Mono<Feeds.Subscription> issue(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        return feeds.issue(meeting, viewer);
    }

    /** Revokes the calendar address at once. */
    @DeleteMapping("/my-feed")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @AllowSignedIn
    Mono<Void> revoke(@PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer) {
        return feeds.revoke(meeting, viewer);
    }
}
