package org.plenary.speakers.web;

import java.time.Clock;
import org.plenary.identity.AllowSignedIn;
import org.plenary.identity.Viewer;
import org.plenary.kernel.Language;
import org.plenary.kernel.MeetingCode;
import org.plenary.network.Entities;
import org.plenary.speakers.reply.MyReplies;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** What a speaker sees of the own replies. */
@RestController
@RequestMapping("/api/v1/meetings/{meeting}/my-replies")
class MyReplyController {

    private final MyReplies replies;
    private final Entities entities;
    private final Clock clock;

    MyReplyController(MyReplies replies, Entities entities, Clock clock) {
        this.replies = replies;
        this.entities = entities;
        this.clock = clock;
    }

    /** The viewer's rights of reply: as registered speaker, and as focal point of the delegation. */
    @GetMapping
    @AllowSignedIn
    Mono<Items<ReplyView>> mine(
            @PathVariable MeetingCode meeting, @AuthenticationPrincipal Viewer viewer, Language language) {
        var reader = new ReplyView.Reader(meeting, viewer, language, clock.instant());
        return entities.directory()
                .flatMapMany(known -> replies.of(meeting, viewer)
                        .map(mine -> ReplyView.of(mine.beside(), mine.reply(), known, reader)))
                .collectList()
                .map(Items::of);
    }
}
